using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

public class IndexingTests
{
    private static NDArray Numbers(params int[] shape) =>
        np.arange(shape.Aggregate((a, b) => a * b)).reshape(new Shape(shape));

    [Test]
    public void AnIndexGivesAnElementOrARow()
    {
        var x = Numbers(2, 3, 4);
        Assert.Multiple(() =>
        {
            Assert.That((int)x[1, 2, 3], Is.EqualTo(23));
            Assert.That(x[1, 2, 3].shape.ndim, Is.Zero);
            Assert.That(x[0, 1].ToArray<int>(), Is.EqualTo(new[] { 4, 5, 6, 7 }));
            Assert.That(x[-1, -1].ToArray<int>(), Is.EqualTo(new[] { 20, 21, 22, 23 }));
            Assert.That(x[0].shape.dims, Is.EqualTo(new long[] { 3, 4 }));
        });
    }

    [TestCase("1:3", new[] { 1, 2 })]
    [TestCase(":", new[] { 0, 1, 2, 3, 4, 5 })]
    [TestCase("::2", new[] { 0, 2, 4 })]
    [TestCase("::-1", new[] { 5, 4, 3, 2, 1, 0 })]
    [TestCase("-2:", new[] { 4, 5 })]
    [TestCase(":-4", new[] { 0, 1 })]
    [TestCase("4:1:-2", new[] { 4, 2 })]
    [TestCase("3:100", new[] { 3, 4, 5 })]
    [TestCase("4:2", new int[0])]
    public void SlicesFollowPython(string slice, int[] expected) =>
        Assert.That(np.arange(6)[new Slice(slice)].ToArray<int>(), Is.EqualTo(expected));

    [Test]
    public void SlicesOfSeveralDimensionsNewAxisAndEllipsis()
    {
        var x = Numbers(3, 4);
        Assert.Multiple(() =>
        {
            Assert.That(x[Slice.ParseSlices("0:1,2:")].ToArray<int>(), Is.EqualTo(new[] { 2, 3 }));
            Assert.That(x[Slice.ParseSlices("0:1,2:")].shape.dims, Is.EqualTo(new long[] { 1, 2 }));
            Assert.That(x[np.newaxis, ":2"].shape.dims, Is.EqualTo(new long[] { 1, 2, 4 }));
            Assert.That(x[Slice.Ellipsis, 1].ToArray<int>(), Is.EqualTo(new[] { 1, 5, 9 }));
            Assert.That(x[Slice.All, 1].ToArray<int>(), Is.EqualTo(new[] { 1, 5, 9 }));
        });
    }

    [Test]
    public void SlicesAreCopiesAndReshapedArraysAreNot()
    {
        var x = np.arange(4);
        var slice = x[new Slice(0, 2)];
        slice[0] = 100;
        var reshaped = x.reshape((2, 2));
        reshaped[1, 1] = 50;
        Assert.That(x.ToArray<int>(), Is.EqualTo(new[] { 0, 1, 2, 50 }));
    }

    [Test]
    public void AssignmentReplacesElementsRowsAndBlocks()
    {
        var x = Numbers(2, 3, 4);
        x[1, 2, 3] = 1;
        x[0, 0] = new[] { 3, 1, 1, 2 };
        x[1] = Numbers(3, 4);
        Assert.Multiple(() =>
        {
            Assert.That(x[0, 0].ToArray<int>(), Is.EqualTo(new[] { 3, 1, 1, 2 }));
            Assert.That(x[1].Equals(Numbers(3, 4)), Is.True);
        });
    }

    [Test]
    public void AssignmentThroughStepsRepeatsWhatIsAssigned()
    {
        var x = Numbers(4, 8);
        x[Slice.All, new Slice(2, 5, 2)] = np.array(100, 200);
        Assert.Multiple(() =>
        {
            Assert.That(x[0].ToArray<int>(), Is.EqualTo(new[] { 0, 1, 100, 3, 200, 5, 6, 7 }));
            Assert.That(x[3].ToArray<int>(), Is.EqualTo(new[] { 24, 25, 100, 27, 200, 29, 30, 31 }));
        });
        x[Slice.All, "::-7"] = np.array(1, 2);
        Assert.That(x[0].ToArray<int>(), Is.EqualTo(new[] { 2, 1, 100, 3, 200, 5, 6, 1 }));
    }

    [Test]
    public void FewerSlicesThanDimensionsAreAssignedAsTensorFlowNetDoes()
    {
        // The first ':' fills up: the index is of the last dimension.
        var x = Numbers(2, 2, 2);
        x[Slice.All, 0] = -1;
        Assert.That(x.ToArray<int>(), Is.EqualTo(new[] { -1, 1, -1, 3, -1, 5, -1, 7 }));
    }

    [Test]
    public void MasksAndIndexArraysChooseRows()
    {
        var x = Numbers(5, 5);
        var chosen = x[np.array(true, false, true, false, true)];
        Assert.Multiple(() =>
        {
            Assert.That(chosen.shape.dims, Is.EqualTo(new long[] { 3, 5 }));
            Assert.That(chosen[1].ToArray<int>(), Is.EqualTo(new[] { 10, 11, 12, 13, 14 }));
            Assert.That(x[np.array(4, 0)][0].ToArray<int>(), Is.EqualTo(new[] { 20, 21, 22, 23, 24 }));
            Assert.That(x[np.array(4L, -4L)][1].ToArray<int>(), Is.EqualTo(new[] { 5, 6, 7, 8, 9 }));
            Assert.That(x[x > 22].ToArray<int>(), Is.EqualTo(new[] { 23, 24 }));
        });
    }

    [Test]
    public void AssignmentThroughAMask()
    {
        var x = Numbers(3, 2);
        x[np.array(true, false, true)] = 0;
        Assert.That(x.ToArray<int>(), Is.EqualTo(new[] { 0, 0, 2, 3, 0, 0 }));
        x[x > 2] = 9;
        Assert.That(x.ToArray<int>(), Is.EqualTo(new[] { 0, 0, 2, 9, 0, 0 }));
    }

    [Test]
    public void WhatDoesNotFitIsAnErrorThatNamesIt()
    {
        var x = Numbers(2, 3);
        Assert.Multiple(() =>
        {
            Assert.That(() => x[2], Throws.TypeOf<OutOfRangeError>().With.Message.Contains("size 2"));
            Assert.That(() => x[0, 0, 0], Throws.TypeOf<OutOfRangeError>().With.Message.Contains("too many"));
            Assert.That(() => x[0] = 1.5f, Throws.TypeOf<ArrayTypeMismatchException>());
            Assert.That(() => x[0] = np.arange(2), Throws.TypeOf<InvalidArgumentError>());
            Assert.That(() => x[np.array(true)], Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("mask"));
        });
    }

    [Test]
    public void IterationGivesRows()
    {
        var rows = Numbers(3, 2).Select(row => row.ToArray<int>()).ToArray();
        Assert.That(rows, Is.EqualTo(new[] { new[] { 0, 1 }, [2, 3], [4, 5] }));
    }

    [Test]
    public void ShapesOfSlices()
    {
        var shape = new Shape(4, 3, 2, 5);
        Assert.Multiple(() =>
        {
            Assert.That(
                ShapeHelper
                    .GetShape(
                        shape,
                        new Slice(1, isIndex: true),
                        new Slice(1),
                        new Slice(0, isIndex: true),
                        new Slice(1)
                    )
                    .dims,
                Is.EqualTo(new long[] { 2, 4 })
            );
            Assert.That(
                ShapeHelper.GetShape(shape, Slice.All, new Slice(0, isIndex: true)).dims,
                Is.EqualTo(new long[] { 4, 3, 2 })
            );
        });
    }
}
