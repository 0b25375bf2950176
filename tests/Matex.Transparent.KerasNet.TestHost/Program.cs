using Matex.Transparent.Interception;
using Matex.Transparent.KerasNet;
using Matex.Transparent.KerasNet.Advices;
using Matex.Transparent.KerasNet.Operations;
using Matex.Transparent.KerasNet.TestHost;

// What a Keras.NET program does, without Keras.NET: starts Python in this process, imports Keras where the weaver would have put
// the advice, and trains. Arguments: the module to import, a Python script, the script's arguments.
Startup.Initialize();
return Advices.Active ? MainThread.Around(Run) : Run();

int Run()
{
    EmbeddedPython? python = null;
    if (Environment.GetEnvironmentVariable("TEST_HOST_WITHOUT_OPERATIONS") is not null)
    {
        KerasOperations.Libraries = static () => [];
    }
    if (Advices.Active)
    {
        ImportAdvice.InstallAndImport(Import, args[0]);
    }
    else
    {
        Import(args[0]);
    }
    return python!.RunFile(args[1]);

    object Import(string module)
    {
        python = EmbeddedPython.Start(args[1..]);
        return python.Import(module);
    }
}
