namespace Tensorflow.Tests.Runtime;

/// <summary>Shapes: conversions, unknown sizes, compatibility.</summary>
[TestFixture]
public class ShapeTests
{
    [Test]
    public void Conversions_give_the_sizes()
    {
        Shape fromTuple = (2, 3, 4);
        Shape fromNumber = 5;
        Shape fromArray = new[] { 6L, 7L };
        Assert.That(fromTuple.dims, Is.EqualTo(new[] { 2L, 3, 4 }));
        Assert.That(fromNumber.dims, Is.EqualTo(new[] { 5L }));
        Assert.That((int[])fromArray!, Is.EqualTo(new[] { 6, 7 }));
    }

    [Test]
    public void Unknown_sizes_are_compatible_with_all()
    {
        var open = new Shape(-1, 3);
        Assert.That(open.is_compatible_with(new Shape(8, 3)), Is.True);
        Assert.That(open.is_compatible_with(new Shape(8, 4)), Is.False);
        Assert.That(open.is_compatible_with(Shape.Null), Is.True);
        Assert.That(open.merge_with(new Shape(8, -1)).dims, Is.EqualTo(new[] { 8L, 3 }));
        Assert.That(() => open.merge_with(new Shape(8, 4)), Throws.TypeOf<ValueError>());
    }

    [Test]
    public void Text_is_Pythons()
    {
        Assert.That(new Shape(-1, 3).ToString(), Is.EqualTo("(None, 3)"));
        Assert.That(new Shape(4).ToString(), Is.EqualTo("(4,)"));
        Assert.That(Shape.Scalar.ToString(), Is.EqualTo("()"));
        Assert.That(Shape.Null.ToString(), Is.EqualTo("<unknown>"));
    }

    [Test]
    public void Strides_are_row_major() => Assert.That(new Shape(2, 3, 4).strides, Is.EqualTo(new[] { 12L, 4, 1 }));

    [Test]
    public void Slices_of_shapes_count_from_either_end()
    {
        var shape = new Shape(2, 3, 4, 5);
        Assert.That(shape["1:"].dims, Is.EqualTo(new[] { 3L, 4, 5 }));
        Assert.That(shape[":-1"].dims, Is.EqualTo(new[] { 2L, 3, 4 }));
        Assert.That(shape[-1], Is.EqualTo(5));
    }
}
