global using static Tensorflow.Binding;
global using Tensorflow.Common.Types;
global using Tensorflow.Keras.ArgsDefinition;
global using Tensorflow.Keras.Engine;
global using Tensorflow.Keras.Saving;
global using Tensorflow.Keras.Utils;
global using static Tensorflow.KerasApi;
global using Tensorflow.NumPy;
