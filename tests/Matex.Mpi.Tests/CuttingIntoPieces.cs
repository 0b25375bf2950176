using CsCheck;

namespace Matex.Mpi.Tests;

public sealed class CuttingIntoPieces
{
    [Test]
    public void Pieces_cover_the_buffer_once_and_in_order() =>
        Gen.Select(Gen.Long[0, 1L << 40], Gen.Int[1 << 25, int.MaxValue])
            .Sample(
                (count, limit) =>
                {
                    var next = 0L;
                    foreach (var piece in new Pieces(count, limit).All())
                    {
                        if (piece.Offset != next || piece.Count < 1 || piece.Count > limit)
                            return false;
                        next += piece.Count;
                    }
                    return next == count;
                },
                iter: 200
            );

    [Test]
    public void Pieces_are_as_few_and_as_equal_as_can_be() =>
        Gen.Select(Gen.Long[1, 100_000], Gen.Int[1, 5000])
            .Sample(
                (count, limit) =>
                {
                    var pieces = new Pieces(count, limit).All().Select(piece => piece.Count).ToArray();
                    return pieces.Length == (count + limit - 1) / limit && pieces.Max() - pieces.Min() <= 1;
                }
            );

    [Test]
    public void An_empty_buffer_has_no_piece() => Assert.That(new Pieces(0, 10).All(), Is.Empty);

    [Test]
    public void A_negative_count_is_an_error() =>
        Assert.That(() => new Pieces(-1, 10).All().ToList(), Throws.TypeOf<ArgumentOutOfRangeException>());
}
