namespace Tensorflow.Keras.Layers;

/// <summary>The base of layers that learn their state from data before training.</summary>
public class PreprocessingLayer(PreprocessingLayerArgs args) : Layer(args)
{
    /// <summary>Nothing: preprocessing runs at once.</summary>
    public void compile(bool run_eagerly = false, int steps_per_execution = 1) { }

    /// <summary>Learns the state from all of the data.</summary>
    public override void adapt(Tensor data, int? batch_size = null, int? steps = null)
    {
        if (!built)
        {
            build(new Shape([-1, .. data.shape.dims[1..]]));
            built = true;
        }
        reset_state();
        update_state(data);
        finalize_state();
    }

    /// <summary>Forgets the state.</summary>
    public virtual void reset_state() { }

    /// <summary>Adds data to the state.</summary>
    public virtual void update_state(Tensor data) { }

    /// <summary>Makes the state ready for use.</summary>
    public virtual void finalize_state() { }
}
