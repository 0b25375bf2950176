using Tensorflow;

namespace Matex.Data;

/// <summary>Consecutive rows of a data set, as the program sees them: the global batch.</summary>
/// <param name="Data">Type float32, shape (rows, …).</param>
/// <param name="Labels">As <see cref="LabelEncoding"/> says; null for a data set without labels.</param>
public sealed record DataBatch(Tensor Data, Tensor Labels);
