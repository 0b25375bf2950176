using System.Reflection;
using Tensorflow;
using Tensorflow.Eager;

namespace Matex.Transparent.TensorFlow.Eager;

/// <summary>
/// Puts another value into a tensor object that the program already holds. All fields of the two classes are taken
/// over, so this holds on every engine.
/// </summary>
internal static class TensorIdentity
{
    private static readonly FieldInfo[] Fields =
    [
        .. new[] { typeof(EagerTensor), typeof(Tensor) }.SelectMany(static type =>
            type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
        ),
    ];

    /// <param name="tensor">The object that the program holds.</param>
    /// <param name="value">What it is to hold.</param>
    /// <param name="identity">Is it the other tensor to the tapes, too?</param>
    public static void Replace(Tensor tensor, Tensor value, bool identity)
    {
        foreach (var field in Fields)
        {
            if (!identity && field.Name == "_id")
            {
                continue;
            }
            if (field.DeclaringType!.IsInstanceOfType(tensor) && field.DeclaringType.IsInstanceOfType(value))
            {
                field.SetValue(tensor, field.GetValue(value));
            }
        }
    }
}
