namespace Tensorflow;

/// <summary>Labels beside predictions.</summary>
public class confusion_matrix
{
    /// <summary>Drops a last dimension of size 1 from the one of the two that has one dimension more.</summary>
    public static (Tensor, Tensor) remove_squeezable_dimensions(
        Tensor labels,
        Tensor predictions,
        int expected_rank_diff = 0,
        string? name = null
    )
    {
        int difference = predictions.shape.ndim - labels.shape.ndim;
        if (difference == expected_rank_diff + 1 && predictions.shape[-1] == 1)
        {
            return (labels, array_ops.squeeze(predictions, -1));
        }
        return difference == expected_rank_diff - 1 && labels.shape[-1] == 1
            ? (array_ops.squeeze(labels, -1), predictions)
            : (labels, predictions);
    }
}
