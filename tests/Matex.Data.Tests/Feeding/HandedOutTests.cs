using System.Runtime.CompilerServices;
using Matex.Data.Feeding;
using Tensorflow;
using static Tensorflow.Binding;

namespace Matex.Data.Tests.Feeding;

/// <summary>Large batches that a program drops are freed, however late the garbage collector would come.</summary>
internal sealed class HandedOutTests
{
    private const int Bytes = 4 << 20;

    [Test]
    public void DroppedBatchesAreFew()
    {
        var handedOut = new HandedOut();
        for (var i = 0; i < 30; i++)
        {
            Draw(handedOut);
            Assert.That(handedOut.Alive, Is.LessThanOrEqualTo(HandedOut.Usual + 1));
        }
    }

    [Test]
    public void BatchesThatTheProgramKeepsStay()
    {
        var handedOut = new HandedOut();
        var kept = Enumerable.Range(0, 20).Select(_ => Draw(handedOut)).ToArray();
        Assert.That(handedOut.Alive, Is.EqualTo(20));
        Assert.That(kept.Select(static batch => batch.ToArray<float>()[^1]), Is.All.Zero);
    }

    /// <summary>Not inlined, so that nothing of it lives on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Tensor Draw(HandedOut handedOut)
    {
        handedOut.MakeRoom();
        var batch = tf.zeros(new Shape(Bytes / sizeof(float)));
        handedOut.Add(batch, Bytes);
        return batch;
    }
}
