namespace Tensorflow.Train;

/// <summary>An object whose parts are found by checkpoints without being told.</summary>
public class AutoTrackable : Trackable;
