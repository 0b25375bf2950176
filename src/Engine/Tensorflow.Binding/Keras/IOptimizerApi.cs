using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras;

/// <summary>Optimizers offered by <c>keras.optimizers</c>.</summary>
public interface IOptimizerApi
{
    IOptimizer Adam(
        float learning_rate = 0.001f,
        float beta_1 = 0.9f,
        float beta_2 = 0.999f,
        float epsilon = 1E-07f,
        bool amsgrad = false,
        string name = "Adam"
    );

    IOptimizer AdamW(
        float learning_rate = 0.001f,
        float weight_decay = 0.004f,
        float beta_1 = 0.9f,
        float beta_2 = 0.999f,
        float epsilon = 1E-07f,
        bool amsgrad = false,
        List<string>? no_decay_params = null,
        string name = "AdamW"
    );

    IOptimizer RMSprop(
        float learning_rate = 0.001f,
        float rho = 0.9f,
        float momentum = 0f,
        float epsilon = 1E-07f,
        bool centered = false,
        string name = "RMSprop"
    );

    IOptimizer SGD(float learning_rate = 0.01f, float momentum = 0f);
}
