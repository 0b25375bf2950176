using StbImageSharp;

namespace Tensorflow.Engine.Codecs;

/// <summary>
/// Rows of a component that has fewer pixels than the image. Between pixels libjpeg weighs the nearer with 3, the farther
/// with 1 quarter, and rounds by turns up and down.
/// </summary>
internal static unsafe class ColourUpsampling
{
    public static void Row(StbImage.stbi__jpeg jpeg, int component, int y, bool fancy, Span<byte> to)
    {
        var plane = jpeg.img_comp[component];
        var (across, down) = (jpeg.img_h_max / plane.h, jpeg.img_v_max / plane.v);
        // Images of one or two columns of colours are repeated.
        var smooth = fancy && ((across, down) is (1, 2) || ((across, down) is (2, 1) or (2, 2) && plane.x > 2));
        var near = Line(plane, y / down);
        // The row on the other side of the image's row; there is none beyond the edges.
        var far = Line(plane, Math.Clamp((y / 2) + (y % 2 == 0 ? -1 : 1), 0, plane.y - 1));
        if (!smooth)
            Repeat(near, across, to);
        else if (across == 1)
            Down(near, far, 1 + (y % 2), to);
        else if (down == 1)
            Across(near[..plane.x], to);
        else
            Both(near[..plane.x], far[..plane.x], to);
    }

    private static void Repeat(ReadOnlySpan<byte> from, int times, Span<byte> to)
    {
        if (times == 1)
            from[..to.Length].CopyTo(to);
        else
            for (var x = 0; x < to.Length; x++)
                to[x] = from[x / times];
    }

    private static void Down(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, int rounding, Span<byte> to)
    {
        for (var x = 0; x < to.Length; x++)
            to[x] = (byte)(((near[x] * 3) + far[x] + rounding) >> 2);
    }

    private static void Across(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var x = 0; x < to.Length; x++)
        {
            var (i, isLeft) = (x >> 1, (x & 1) == 0);
            var neighbour = isLeft ? i - 1 : i + 1;
            to[x] =
                neighbour < 0 || neighbour == from.Length
                    ? from[i]
                    : (byte)(((from[i] * 3) + from[neighbour] + (isLeft ? 1 : 2)) >> 2);
        }
    }

    private static void Both(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, Span<byte> to)
    {
        var here = Weighed(near, far, 0);
        var before = here;
        for (var i = 0; i < near.Length; i++)
        {
            var after = i + 1 < near.Length ? Weighed(near, far, i + 1) : here;
            to[2 * i] = (byte)(((here * 3) + before + 8) >> 4);
            if ((2 * i) + 1 < to.Length)
                to[(2 * i) + 1] = (byte)(((here * 3) + after + 7) >> 4);
            (before, here) = (here, after);
        }
    }

    private static int Weighed(ReadOnlySpan<byte> near, ReadOnlySpan<byte> far, int i) => (near[i] * 3) + far[i];

    private static ReadOnlySpan<byte> Line(StbImage.stbi__jpeg.unnamed1 plane, int row) =>
        new(plane.data + (row * (long)plane.w2), plane.w2);
}
