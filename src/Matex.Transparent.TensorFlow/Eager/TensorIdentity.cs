using System.Reflection;
using Tensorflow;
using Tensorflow.Eager;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Puts another value into a tensor object that the program already holds. All fields of the two classes but the tensor's
/// identity are taken over, so this holds on every engine.
/// </summary>
internal static class TensorIdentity
{
    private static readonly FieldInfo[] Fields =
    [
        .. new[] { typeof(EagerTensor), typeof(Tensor) }
            .SelectMany(static type =>
                type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(static field => field.Name != "_id"),
    ];

    public static void Replace(Tensor tensor, Tensor value)
    {
        foreach (var field in Fields)
        {
            if (field.DeclaringType!.IsInstanceOfType(tensor) && field.DeclaringType.IsInstanceOfType(value))
            {
                field.SetValue(tensor, field.GetValue(value));
            }
        }
    }
}
