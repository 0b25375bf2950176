namespace Tensorflow.Common.Types;

/// <summary>Functions over nested structures.</summary>
public static class Nest
{
    public static IEnumerable<T> Flatten<T>(INestable<T> nestedObject) => nestedObject.AsNest().Flatten();

    public static INestStructure<TOut> MapStructure<TIn, TOut>(Func<TIn, TOut> func, INestable<TIn> nestedObject) =>
        nestedObject.AsNest().MapStructure(func);

    public static bool IsNested<T>(INestable<T> obj) => obj.AsNest().IsNested();

    /// <summary>A structure of the template's form that holds the given leaves in order.</summary>
    public static Nest<T> PackSequenceAs<T>(INestable<T> template, List<T> flatItems) =>
        PackSequenceAs(template, flatItems.ToArray());

    /// <inheritdoc cref="PackSequenceAs{T}(INestable{T}, List{T})"/>
    public static Nest<TOut> PackSequenceAs<T, TOut>(INestable<T> template, TOut[] flatItems)
    {
        var next = 0;
        var packed = template
            .AsNest()
            .MapStructure(_ =>
                next < flatItems.Length
                    ? flatItems[next++]
                    : throw new ValueError($"The structure has more leaves than the {flatItems.Length} that are given.")
            );
        return packed.AsNest();
    }
}
