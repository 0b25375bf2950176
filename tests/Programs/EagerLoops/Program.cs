// Training programs of a few steps, each with a loop of its own kind. Arguments: the program, then its own.
switch (args[0])
{
    case nameof(BatchNormalised):
        BatchNormalised.Run(args[1..]);
        break;
    case nameof(StatisticsByHand):
        StatisticsByHand.Run(args[1..]);
        break;
    case nameof(SlicedArrays):
        SlicedArrays.Run(args[1..]);
        break;
    case nameof(AssignedByHand):
        AssignedByHand.Run(args[1..]);
        break;
    case nameof(WithoutItsArchive):
        WithoutItsArchive.Run();
        break;
    case nameof(EmbeddedWords):
        EmbeddedWords.Run(args[1..]);
        break;
    case nameof(RecurrentLayers):
        RecurrentLayers.Run();
        break;
    case nameof(ClippedAndAccumulated):
        ClippedAndAccumulated.Run();
        break;
    case nameof(TrainedInTurn):
        TrainedInTurn.Run();
        break;
    case nameof(WithCallbacks):
        WithCallbacks.Run();
        break;
    case nameof(OfEachRank):
        OfEachRank.Run(args[1]);
        break;
    case nameof(LossesOfManyKinds):
        LossesOfManyKinds.Run();
        break;
    case nameof(ReplayedMoves):
        ReplayedMoves.Run();
        break;
    case nameof(EvaluatedByMetrics):
        EvaluatedByMetrics.Run();
        break;
    case nameof(WithoutRule):
        WithoutRule.Run();
        break;
    default:
        throw new ArgumentException($"There is no program {args[0]}.");
}
