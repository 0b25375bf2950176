namespace Tensorflow;

/// <summary>One or several dimensions of a tensor, negative ones counted from the end.</summary>
#pragma warning disable CS0660, CS0661 // The comparison with a number is part of the public names; equality of axes is by reference.
public class Axis(params int[] axis)
#pragma warning restore CS0660, CS0661
{
    public int[] axis { get; set; } = axis;

    public int size => axis.Length == 0 ? -1 : axis.Length;

    public bool IsScalar { get; init; }

    public int this[int index] => axis[index];

    public static implicit operator int[]?(Axis? axis) => axis?.axis;

    public static implicit operator int(Axis axis) => axis.axis[0];

    public static implicit operator Axis(int axis) => new(axis) { IsScalar = true };

    public static implicit operator Axis((int, int) axis) => new(axis.Item1, axis.Item2);

    public static implicit operator Axis((int, int, int) axis) => new(axis.Item1, axis.Item2, axis.Item3);

    public static implicit operator Axis(int[] axis) => new(axis);

    public static implicit operator Axis(long[] axis) => new(Array.ConvertAll(axis, d => (int)d));

    public static implicit operator Axis(Shape axis) => new(axis.as_int_list());

    public static implicit operator Tensor(Axis axis) =>
        axis.IsScalar ? constant_op.constant(axis.axis[0]) : constant_op.constant(axis.axis);

    public static bool operator ==(Axis? left, int right) => left is { axis: [var only] } && only == right;

    public static bool operator !=(Axis? left, int right) => !(left == right);

    public override string ToString() => IsScalar ? $"{axis[0]}" : $"({string.Join(", ", axis)})";
}
