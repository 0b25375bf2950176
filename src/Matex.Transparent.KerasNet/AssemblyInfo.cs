using Matex.Transparent.Interception;

// Which Python Keras can be distributed is decided when it is imported; Keras.NET's own version says nothing about it.
[assembly: Weaves("Keras", "0.0", "65535.65535")]
[assembly: Weaves("Tensorflow", "0.0", "65535.65535")]
