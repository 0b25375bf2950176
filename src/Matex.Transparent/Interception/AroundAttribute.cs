namespace Matex.Transparent.Interception;

/// <summary>
/// Declares a public static method as an advice around a method of another assembly (the join point). The weaver moves
/// the join point's body aside and lets the join point call the advice instead, with a delegate to the original body.
/// </summary>
/// <remarks>
/// The advice's first parameter is the delegate (<see cref="Func{TResult}"/>, <see cref="Action"/>, or, for more than 16
/// parameters and for <c>ref</c>, <c>out</c> or <c>in</c> ones, a delegate type of the adapter's own). Next comes the
/// instance, for an instance method; then the join point's parameters. Reference types that the adapter cannot name are
/// written as <see cref="object"/>. Advices on generic methods are generic methods with the type parameters of the
/// declaring type followed by those of the method.
/// </remarks>
/// <param name="type">Full name of the declaring type; nested types as <c>Outer+Inner</c>.</param>
/// <param name="method">The method's name; <c>get_Name</c> and <c>set_Name</c> for properties.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AroundAttribute(string type, string method) : Attribute
{
    /// <summary>Full name of the type that declares the join point.</summary>
    public string Type { get; } = type;

    /// <summary>Name of the join point.</summary>
    public string Method { get; } = method;

    /// <summary>
    /// Names of the parameters' types, full or short, to choose one of several overloads. Needed only where the advice's
    /// own signature fits more than one of them.
    /// </summary>
    public string[]? Parameters { get; set; }

    /// <summary>
    /// Simple name of the assembly that holds the join point. By default it is looked for in every assembly that the
    /// adapter weaves.
    /// </summary>
    public string? Assembly { get; set; }

    /// <summary>What a program loses when this join point is missing; completes the warning "... is lost".</summary>
    public string? Purpose { get; set; }

    /// <summary>True when the join point exists only in some of the supported versions: its absence is no warning.</summary>
    public bool Optional { get; set; }
}
