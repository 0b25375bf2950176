using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

/// <summary>
/// Values of moves, learned from a replay memory: in each step one model predicts what the moves to come are worth, and the
/// other, trained on a tape, is asked for its next move. Now and then the first takes over the second's weights.
/// </summary>
internal static class ReplayedMoves
{
    private const int Batch = 18;

    public static void Run()
    {
        var random = new Random(7);
        var (learner, judge) = (Values(), Values());
        judge.set_weights(learner.get_weights());
        var optimizer = keras.optimizers.SGD(0.05f);
        for (var step = 0; step < 12; step++)
        {
            var (before, after) = (States(random), States(random));
            var moves = tf.constant(Enumerable.Range(0, Batch).Select(_ => random.Next(3)).ToArray());
            var rewards = tf.constant(Enumerable.Range(0, Batch).Select(_ => random.NextSingle()).ToArray());
            var worth = rewards + 0.9f * tf.reduce_max(judge.predict((Tensor)after), axis: 1);
            using var tape = tf.GradientTape();
            Tensor values = learner.Apply((Tensor)before);
            var chosen = tf.reduce_sum(values * tf.one_hot(moves, 3), axis: 1);
            var loss = tf.reduce_mean(tf.square(worth - chosen));
            var variables = learner.TrainableVariables.Cast<ResourceVariable>().ToArray();
            optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables));
            if (step % 4 == 3)
            {
                judge.set_weights(learner.get_weights());
            }
            var next = np.argmax(((Tensor)learner.predict((Tensor)before[new Slice(0, 1)])).numpy(), axis: 1);
            print($"step {step}: loss {(float)loss:G4}, then move {(long)next[0]}");
        }
    }

    private static Sequential Values() =>
        keras.Sequential([keras.layers.Dense(16, activation: "tanh", input_shape: 4), keras.layers.Dense(3)]);

    private static NDArray States(Random random) =>
        np.array(Enumerable.Range(0, Batch * 4).Select(_ => random.NextSingle()).ToArray()).reshape((Batch, 4));
}
