using CsCheck;
using Matex.Transparent.Averaging;

namespace Matex.Transparent.Tests.Averaging;

public sealed class Comparisons
{
    [Test]
    public void The_first_difference_is_told_with_the_ranks_of_each_form() =>
        Assert.That(
            Disagreement.Compare(["2 gradients\na: 1\nb: 2", "2 gradients\na: 1\nb: 3", "2 gradients\na: 1\nb: 2"]),
            Does.StartWith("The ranks do not agree: ranks 0, 2 have b: 2; rank 1 has b: 3.")
        );

    [Test]
    public void A_shorter_list_is_a_difference_too() =>
        Assert.That(Disagreement.Compare(["a\nb", "a"]), Does.Contain("rank 1 has nothing more"));

    [Test]
    public void A_hash_depends_on_every_byte() =>
        Gen.Select(Gen.Byte.Array[1, 100], Gen.Int[0, 99], Gen.Byte[1, 255])
            .Sample(
                (bytes, position, change) =>
                {
                    var other = bytes.ToArray();
                    other[position % other.Length] ^= change;
                    return ContentHash.Of(bytes) != ContentHash.Of(other)
                        && ContentHash.Of(bytes) == ContentHash.Of(bytes.ToArray());
                }
            );

    [Test]
    public void Zeros_of_different_lengths_have_different_hashes() =>
        Assert.That(Enumerable.Range(0, 100).Select(length => ContentHash.Of(new byte[length])), Is.Unique);
}
