using Matex.Transparent.Interception;
using Matex.Transparent.Launch;
using Matex.Transparent.TensorFlow.Eager;
using Matex.Transparent.TensorFlow.Variables;
using Tensorflow;
using Tensorflow.Eager;

namespace Matex.Transparent.TensorFlow.Advices;

/// <summary>Variables as they are made, and sessions as they are closed.</summary>
public static class VariableAdvices
{
    [Around("Tensorflow.BaseResourceVariable", "__init__", Purpose = "final weights can be compared")]
    public static void Initialize(
        Action<bool, Shape, TF_DataType, Tensor, string, string, string> proceed,
        BaseResourceVariable variable,
        bool trainable,
        Shape shape,
        TF_DataType type,
        Tensor handle,
        string name,
        string uniqueId,
        string handleName
    )
    {
        proceed(trainable, shape, type, handle, name, uniqueId, handleName);
        if (Job.Current.IsDistributed && handle is EagerTensor)
        {
            AssignedSteps.Add(handle, variable);
        }
        if (TrackedVariables.AreWanted)
        {
            TrackedVariables.Add(variable);
        }
    }

    [Around("Tensorflow.BaseSession", "Dispose", Purpose = "final weights can be compared")]
    public static void Dispose(Action proceed, BaseSession session)
    {
        if (TrackedVariables.AreWanted)
        {
            TrackedVariables.Close(session);
        }
        proceed();
    }
}
