// Keras on images that lie in a folder for each class, a quarter of which validates. Argument: the folder.
using Tensorflow;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

IDatasetV2 Images(string subset) =>
    keras.preprocessing.image_dataset_from_directory(
        args[0],
        validation_split: 0.25f,
        subset: subset,
        seed: 3,
        image_size: (12, 10),
        batch_size: 14
    );

var training = Images("training");
var validation = Images("validation");
print(string.Join(' ', training.class_names));
var layers = keras.layers;
var model = keras.Sequential();
model.add(layers.Rescaling(1f / 255, input_shape: (12, 10, 3)));
model.add(layers.Conv2D(4, 3, activation: keras.activations.Relu));
model.add(layers.Flatten());
model.add(layers.Dense(training.class_names.Length));
model.compile(
    optimizer: keras.optimizers.Adam(0.01f),
    loss: keras.losses.SparseCategoricalCrossentropy(from_logits: true),
    metrics: new[] { "accuracy" }
);
model.fit(training, validation_data: validation, epochs: 3, verbose: 0);
foreach (var (name, value) in model.evaluate(validation, verbose: 0))
{
    print($"{name} {value:F4}");
}
foreach (var (images, labels) in training.take(2))
{
    print($"{images.shape} {tf.reduce_mean(images).numpy()} {tf.reduce_sum((Tensor)labels).numpy()}");
}
