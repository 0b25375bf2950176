using System.Diagnostics;

namespace Tensorflow.Compatibility.Tests.Python;

/// <summary>One Python process with Keras, which writes models and then reads those of the engine. MATEX_PEERS names the
/// folder of its packages; without it the tests are skipped.</summary>
internal sealed class KerasProcess : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Task<string> _errors;

    public KerasProcess(string folder)
    {
        string? packages = Environment.GetEnvironmentVariable("MATEX_PEERS");
        if (string.IsNullOrEmpty(packages))
        {
            Assert.Ignore("MATEX_PEERS does not name the packages of Python TensorFlow.");
        }
        string script = Path.Combine(AppContext.BaseDirectory, "Python", "models.py");
        ProcessStartInfo start = new("/usr/bin/python3", [script, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PYTHONPATH"] = packages },
        };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Waits until the process prints the word.</summary>
    public async Task WaitFor(string word)
    {
        using CancellationTokenSource limit = new(s_limit);
        while (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line == word)
            {
                return;
            }
        }
        Assert.Fail($"Python ended before it said '{word}':\n{await _errors}");
    }

    /// <summary>Lets the process read the engine's models; returns what it had to say about them.</summary>
    public async Task<string> Read()
    {
        await _process.StandardInput.WriteLineAsync("read");
        await _process.StandardInput.FlushAsync();
        await WaitFor("read");
        return await _errors;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }
}
