namespace Tensorflow.Framework.Models;

/// <summary>What is known of a value before it exists.</summary>
public class TypeSpec { }
