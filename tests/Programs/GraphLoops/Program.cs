// Programs of a few steps that train in graphs, each in its own way. Argument: the program.
using static Tensorflow.Binding;

tf.compat.v1.disable_eager_execution();
switch (args[0])
{
    case nameof(Dropout):
        Dropout.Run();
        break;
    case nameof(Imported):
        Imported.Run();
        break;
    case nameof(TwoOptimizers):
        TwoOptimizers.Run();
        break;
    case nameof(Accumulated):
        Accumulated.Run();
        break;
    case nameof(Penalty):
        Penalty.Run();
        break;
    case nameof(NormalisedByHand):
        NormalisedByHand.Run();
        break;
    case nameof(Resumed):
        Resumed.Run();
        break;
    case nameof(Embedding):
        Embedding.Run();
        break;
    case nameof(Recurrent):
        Recurrent.Run();
        break;
    case nameof(Branched):
        Branched.Run(byFeed: true);
        break;
    case "BranchedByBatch":
        Branched.Run(byFeed: false);
        break;
    case nameof(Normalised):
        Normalised.Run();
        break;
    case nameof(Switched):
        Switched.Run(byLoss: false);
        break;
    case nameof(Switched) + "ByLoss":
        Switched.Run(byLoss: true);
        break;
    case nameof(OpenPlaceholder):
        OpenPlaceholder.Run(targets: 40);
        break;
    case "OtherRows":
        OpenPlaceholder.Run(targets: 12, (-1, 1));
        break;
    default:
        throw new ArgumentException($"There is no program {args[0]}.");
}
