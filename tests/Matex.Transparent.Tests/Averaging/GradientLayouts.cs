using CsCheck;
using Matex.Mpi;
using Matex.Transparent.Averaging;

namespace Matex.Transparent.Tests.Averaging;

public sealed class GradientLayouts
{
    private static readonly Gen<GradientBuffer[]> Sets = Gen.Select(
            Gen.OneOfConst(ElementType.Single, ElementType.Double, ElementType.Half, ElementType.BFloat16),
            Gen.Frequency((3, Gen.Long[0, 500]), (1, Gen.Long[0, 200_000])),
            (type, count) => (type, count)
        )
        .Array[0, 12]
        .Select(set => set.Select((g, i) => Gradient($"g{i}", g.count, g.type)).ToArray());

    [Test]
    public void Every_element_lies_in_one_piece() =>
        Sets.Sample(
            set =>
            {
                foreach (var compression in Enum.GetValues<GradientCompression>())
                {
                    var layout = GradientLayout.Create(set, compression);
                    var next = new long[set.Length];
                    for (var piece = 0; piece < layout.Pieces; piece++)
                        foreach (var span in layout.Spans(piece))
                        {
                            Assert.That(span.Offset, Is.EqualTo(next[span.Gradient]));
                            next[span.Gradient] += span.Count;
                        }
                    Assert.That(next, Is.EqualTo(set.Select(gradient => gradient.Count)));
                }
            },
            iter: 100
        );

    [Test]
    public void A_piece_is_of_one_form_and_fits_a_slot() =>
        Sets.Sample(
            set =>
            {
                var layout = GradientLayout.Create(set, GradientCompression.None);
                for (var piece = 0; piece < layout.Pieces; piece++)
                {
                    Assert.That(layout.Elements(piece) * layout.Wire(piece).Size(), Is.AtMost(Exchange.PieceBytes));
                    foreach (var span in layout.Spans(piece))
                        Assert.That(set[span.Gradient].Type, Is.EqualTo(layout.Wire(piece)));
                }
            },
            iter: 100
        );

    [Test]
    public void Compression_halves_what_travels()
    {
        GradientBuffer[] set = [Gradient("kernel", 100_000, ElementType.Single)];
        Assert.That(GradientLayout.Create(set, GradientCompression.None).Bytes, Is.EqualTo(400_000));
        Assert.That(GradientLayout.Create(set, GradientCompression.Bf16).Bytes, Is.EqualTo(200_000));
    }

    [Test]
    public void Signatures_tell_names_shapes_types_and_order_apart()
    {
        var (a, b) = (Gradient("a", 6, ElementType.Single), Gradient("b", 6, ElementType.Single));
        GradientBuffer[][] sets =
        [
            [a, b],
            [b, a],
            [a],
            [a, Gradient("b", 6, ElementType.Double)],
            [a, Gradient("b", 7, ElementType.Single)],
            [a, b with { Shape = [2, 3] }],
            [a, Gradient("c", 6, ElementType.Single)],
        ];
        Assert.That(sets.Select(set => GradientLayout.Create(set, GradientCompression.None).Signature), Is.Unique);
        var known = GradientLayout.Create(sets[0], GradientCompression.None);
        Assert.That(sets.Select(set => known.Fits(set)), Is.EqualTo(sets.Select((_, i) => i == 0)));
    }

    [Test]
    public void What_cannot_be_averaged_is_named() =>
        Assert.That(
            () => GradientLayout.Create([Gradient("steps", 1, ElementType.Int64)], GradientCompression.None),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("steps: Int64[1]")
        );

    private static GradientBuffer Gradient(string name, long count, ElementType type) =>
        new(name, 0, count, type, [count], 1);
}
