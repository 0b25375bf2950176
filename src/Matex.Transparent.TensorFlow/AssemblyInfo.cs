using Matex.Transparent.Interception;

[assembly: Weaves("Tensorflow.Binding", "0.150.0.0", "0.150.65535.65535")]
[assembly: Weaves("Tensorflow.Keras", "0.15.0.0", "0.15.65535.65535")]
