namespace Tensorflow.Keras.ArgsDefinition;

/// <summary>Arguments of the layer <c>StackedRNNCells</c>.</summary>
public class StackedRNNCellsArgs : LayerArgs
{
    public bool ReverseStateOrder;
}
