namespace Tensorflow.Keras.Optimizers;

/// <summary>The base of learning rates that depend on the step.</summary>
public class LearningRateSchedule;
