using System.Collections;
using Matex.Transparent.Batches;
using Matex.Transparent.Interception;
using Tensorflow;
using Tensorflow.Framework.Models;
using static Tensorflow.Binding;

namespace Matex.Data.Feeding;

/// <summary>
/// The batches of a split as TensorFlow.NET's kind of data set, for <c>fit</c> and loops over iterators. TensorFlow's own
/// pipeline gives only the beat, an empty element for each batch; the wrapper puts the batch in its place, of which it
/// has read what this rank needs.
/// </summary>
/// <param name="form">Types and shapes.</param>
/// <param name="loop">What all passes have in common.</param>
/// <param name="passes">Begins a pass over the data.</param>
/// <param name="batches">Number of batches in a pass; negative for no end.</param>
/// <param name="specification">Types and shapes after <paramref name="apply"/>.</param>
/// <param name="apply">What <c>map</c> does to each batch.</param>
internal sealed class BatchesDataset(
    TensorForm form,
    object loop,
    Func<IBatchPass<Tensor>> passes,
    long batches,
    TensorSpec[] specification,
    Func<Tensor[], Tensor[]> apply
) : IDatasetV2, IBatchSource<Tensor>
{
    private Tensor? beat;

    public BatchesDataset(TensorForm form, object loop, Func<IBatchPass<Tensor>> passes, long batches)
        : this(form, loop, passes, batches, Specification(form), static elements => elements) { }

    public object Loop => loop;

    /// <summary>Iterators have to be seen from now on, by a program alone too.</summary>
    public static void Announce() => Advices.Active |= BatchSteps<Tensor>.Adapter is not null;

    public string[] class_names { get; set; } = null!;

    /// <summary>Elements of the right types and shapes, as many as there are batches.</summary>
    public Tensor variant_tensor
    {
        get => beat ??= Beat();
        set => beat = value;
    }

    public TensorSpec[] structure { get; set; } = specification;

    public TensorSpec[] element_spec => structure;

    public Shape[] output_shapes => Array.ConvertAll(structure, static tensor => tensor.shape);

    public TF_DataType[] output_types => Array.ConvertAll(structure, static tensor => tensor.dtype);

    public int FirstInputTensorCount { get; set; } = 1;

    public IBatchPass<Tensor> Begin() => passes();

    public Tensor[] Apply(Tensor[] elements) => apply(elements);

    /// <summary>
    /// What an iterator goes through: this data set where the wrapper fills the beat in. In a program that is not woven,
    /// the batches as a generator makes them.
    /// </summary>
    public IDatasetV2 apply_options()
    {
        if (BatchSteps<Tensor>.Adapter is not null)
        {
            return this;
        }
        var generated = tf.data.Dataset.from_generator(Elements(), output_types, output_shapes);
        return generated.variant_tensor is not null
            ? generated
            : throw new InvalidOperationException(
                "This TensorFlow.NET cannot take batches from a program one by one. Reference the package Matex.Transparent, "
                    + "which weaves that in, or use the arrays Data and Labels of the split."
            );
    }

    public OwnedIterator make_one_shot_iterator() => new(this);

    public Tensor cardinality(string name = null!) => tf.constant(batches);

    /// <summary>A part of a batch is never read twice, so there is nothing to gain from another cache.</summary>
    public IDatasetV2 cache(string filename = "") => this;

    /// <summary>Batches are read ahead anyway (<see cref="DataSetOptions.ReadAhead"/>).</summary>
    public IDatasetV2 prefetch(int buffer_size = -1, int? slack_period = null) => this;

    public IDatasetV2 optimize(string[] optimizations, string[] optimization_configs) => this;

    public IDatasetV2 model(AutotuneAlgorithm algorithm, long cpu_budget, long ram_budget) => this;

    public IDatasetV2 with_options(DatasetOptions options) => this;

    public IDatasetV2 repeat(int count = -1) =>
        With(() => Passes.Repeated(passes, count), count < 0 || batches < 0 ? -1 : batches * count);

    public IDatasetV2 take(int count) =>
        count < 0 ? this : With(() => Passes.Limited(passes, count), batches < 0 ? count : Math.Min(count, batches));

    public IDatasetV2 skip(int count) =>
        With(() => Passes.Without(passes, count), batches < 0 ? -1 : Math.Max(0, batches - count));

    public IDatasetV2 map(
        Func<Tensors, Tensors> map_func,
        bool use_inter_op_parallelism = true,
        bool preserve_cardinality = true,
        bool use_legacy_function = false
    )
    {
        Tensor[] Mapped(Tensor[] elements) => [.. map_func(new Tensors(elements))];
        var example = Mapped(Array.ConvertAll(structure, Example));
        return new BatchesDataset(
            form,
            loop,
            passes,
            batches,
            Array.ConvertAll(example, static tensor => new TensorSpec(Open(tensor.shape), tensor.dtype)),
            elements => Mapped(apply(elements))
        )
        {
            FirstInputTensorCount = FirstInputTensorCount,
        };
    }

    public IDatasetV2 map(Func<Tensors, Tensors> map_func, int num_parallel_calls) => map(map_func);

    public IDatasetV2 concatenate(IDatasetV2 dataset) => throw No("concatenate", "give several files to one DataSet");

    public IDatasetV2 shard(int num_shards, int index) =>
        throw No("shard", "under mpiexec each rank reads its rows anyway");

    public IDatasetV2 shuffle(int buffer_size, int? seed = null, bool reshuffle_each_iteration = true) =>
        throw No("shuffle", "set DataSetOptions.Shuffle, which shuffles all rows");

    public IDatasetV2 batch(int batch_size, bool drop_remainder = false) =>
        throw No("batch", "set the batch size of the DataSet");

    public IDatasetV2 filter(Func<Tensors, Tensors> map_func) => throw No("filter", "leave rows out of the files");

    public IDatasetV2 filter(Func<Tensor, bool> map_func) => throw No("filter", "leave rows out of the files");

    public IDatasetV2 flat_map(Func<Tensor, IDatasetV2> map_func) => throw No("flat_map", "use map");

    public IEnumerator<(Tensors, Tensors)> GetEnumerator()
    {
        foreach (var element in Drawing.Pass(this))
        {
            yield return (
                new Tensors(element[..FirstInputTensorCount]),
                element.Length == FirstInputTensorCount ? null! : new Tensors(element[FirstInputTensorCount..])
            );
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<object> Elements()
    {
        foreach (var element in Drawing.Pass(this))
        {
            yield return element switch
            {
                [var data] => data,
                [var data, var labels] => (data, labels),
                [var data, var labels, var weights] => (data, labels, weights),
                _ => throw new NotSupportedException(
                    $"An element of {element.Length} tensors: at most three are supported."
                ),
            };
        }
    }

    private BatchesDataset With(Func<IBatchPass<Tensor>> begin, long number) =>
        new(form, loop, begin, number, structure, apply) { FirstInputTensorCount = FirstInputTensorCount };

    private Tensor Beat() =>
        tf
            .data.Dataset.from_tensors(new Tensors(Array.ConvertAll(structure, Example)))
            .repeat(batches < 0 ? -1 : checked((int)batches))
            .variant_tensor;

    private static TensorSpec[] Specification(TensorForm form)
    {
        var data = new TensorSpec(TensorForm.Shape(-1, form.DataShape), TF_DataType.TF_FLOAT);
        return form.LabelShape is { } labels
            ? [data, new TensorSpec(TensorForm.Shape(-1, labels), form.LabelType)]
            : [data];
    }

    /// <summary>One row of zeros.</summary>
    private static Tensor Example(TensorSpec specification) =>
        tf.zeros(new Shape([1, .. specification.shape.dims[1..]]), specification.dtype);

    private static Shape Open(Shape shape) => new([-1, .. shape.dims[1..]]);

    private static NotSupportedException No(string step, string instead) =>
        new($"Batches of a Matex.Data set have no '{step}': {instead}.");
}
