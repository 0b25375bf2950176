namespace Tensorflow.Keras.Layers;

public partial class MultiHeadAttention
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Einsum equations of the scores and of the weighted values, and the rank of the scores.</summary>
    public static (string, string, int) _build_attention_equation(int rank, Shape attn_axes)
    {
        var axes = Array.ConvertAll(attn_axes.dims, axis => (int)axis);
        var target = Letters[..rank];
        var batch = Enumerable.Range(0, rank - 1).Except(axes).ToArray();
        var next = rank;
        var source = string.Concat(
            Enumerable.Range(0, rank).Select(i => batch.Contains(i) || i == rank - 1 ? target[i] : Letters[next++])
        );
        var product = string.Concat(
            batch.Select(i => target[i]).Concat(axes.Select(i => target[i])).Concat(axes.Select(i => source[i]))
        );
        return ($"{source},{target}->{product}", $"{product},{source}->{target}", product.Length);
    }

    /// <summary>Einsum equation of a projection, the axes of its bias, and the rank of its output.</summary>
    public static (string, string, int) _build_proj_equation(int free_dims, int bound_dims, int output_dims)
    {
        var free = Letters[..free_dims];
        var bound = Letters.Substring(free_dims, bound_dims);
        var output = Letters.Substring(free_dims + bound_dims, output_dims);
        return ($"{free}{bound},{bound}{output}->{free}{output}", output, free_dims + output_dims);
    }
}
