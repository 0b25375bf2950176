using System.IO.Enumeration;

namespace Matex.Transparent.Placements;

/// <summary>
/// Why some operation types have no rule: what a user is told when one of them stands between the batch and the loss and
/// so keeps a loop whole. (With the same inputs on all ranks every operation runs, rule or not.)
/// </summary>
internal static class Reasons
{
    private static readonly (string Text, bool HasState, string[] Types)[] Families =
    [
        (
            "it runs a function or a branch whose operations are not looked at",
            true,
            [
                "If",
                "While",
                "For",
                "Case",
                "Stateless?f",
                "StatelessWhile",
                "StatelessCase",
                "*PartitionedCall",
                "RemoteCall",
                "SymbolicGradient",
                "RemoteFusedGraphExecute",
            ]
        ),
        (
            "it belongs to a loop or branch written in the graph, whose frames are not followed",
            true,
            [
                "Enter",
                "Exit",
                "Merge",
                "NextIteration",
                "LoopCond",
                "RefEnter",
                "RefExit",
                "RefMerge",
                "RefNextIteration",
                "RefSwitch",
                "RefSelect",
                "RefIdentity",
                "DebugGradientRefIdentity",
            ]
        ),
        (
            "it makes or reads a data set; what comes out of an iterator is split instead",
            true,
            [
                "*Dataset",
                "*DatasetV?",
                "*Iterator*",
                "Iterator",
                "Optional*",
                "Dataset*",
                "Dummy*",
                "RecordInput",
                "StatsAggregatorHandle",
            ]
        ),
        (
            "it has no input that comes from the batch: its value is the same on all ranks",
            true,
            [
                "Const",
                "HostConst",
                "ImmutableConst",
                "Placeholder",
                "PlaceholderV2",
                "NoOp",
                "ControlTrigger",
                "Timestamp",
                "Abort",
                "DeviceIndex",
                "FakeParam",
                "SobolSample",
                "WorkerHeartbeat",
                "StatelessRandomGetKeyCounter",
            ]
        ),
        (
            "it works on a variable or resource itself, which is the same on all ranks",
            true,
            [
                "Var*HandleOp",
                "VarHandleOp",
                "ReadVariableOp",
                "VarIsInitializedOp",
                "IsVariableInitialized",
                "Variable*",
                "*TemporaryVariable",
                "DestroyResourceOp",
                "*CountUpTo",
                "DisableCopyOnRead",
                "Mutex*",
                "ConsumeMutexLock",
                "*SessionHandle*",
                "*SessionTensor",
            ]
        ),
        (
            "it keeps rows in a queue, list, table or store, where they are not followed",
            true,
            [
                "*Queue*",
                "Barrier*",
                "*Stage*",
                "*Unstage*",
                "Stack*",
                "TensorArray*",
                "TensorList*",
                "EmptyTensorList",
                "Map*",
                "OrderedMap*",
                "*Table*",
                "*Accumulator*",
                "Accumulator*",
            ]
        ),
        (
            "it works on sparse or ragged tensors, whose rows are not one dimension of a tensor",
            true,
            ["*Sparse*", "Ragged*", "RaggedBincount"]
        ),
        (
            "it computes with quantised numbers",
            false,
            ["Quantize*", "Dequantize", "Requantiz*", "FakeQuant*", "CompareAndBitpack"]
        ),
        (
            "it reads, writes, decodes or encodes one item at a time",
            true,
            [
                "*Reader*",
                "Decode*",
                "Encode*",
                "Parse*",
                "ReadFile",
                "WriteFile",
                "MatchingFiles",
                "Restore*",
                "Save*",
                "MergeV2Checkpoints",
                "Sharded*",
                "ExtractJpegShape",
                "SerializeTensor",
                "Rpc",
                "TryRpc",
                "*Summary*",
                "GenerateVocabRemapping",
                "LoadAndRemapMatrix",
            ]
        ),
        (
            "the size of its result depends on the data",
            false,
            [
                "DynamicPartition",
                "ListDiff",
                "UniqueWithCountsV2",
                "StringSplit*",
                "UnicodeDecode*",
                "Segment*",
                "NonMaxSuppression*",
                "CombinedNonMaxSuppression",
                "*SetOperation",
                "SetSize",
                "Unbatch*",
                "Batch",
            ]
        ),
        (
            "it draws random numbers for each row in a way that cannot be drawn for the whole batch first",
            true,
            [
                "Multinomial",
                "StatelessMultinomial",
                "AllCandidateSampler",
                "FixedUnigramCandidateSampler",
                "LearnedUnigramCandidateSampler",
                "ThreadUnsafeUnigramCandidateSampler",
                "Fractional*Pool*",
                "RandomCrop",
                "Sample*BoundingBox*",
                "Skipgram",
                "NegTrain",
                "ComputeAccidentalHits",
            ]
        ),
        (
            "it moves elements between rows",
            false,
            [
                "BatchToSpace*",
                "SpaceToBatch*",
                "Diag",
                "DiagPart",
                "TileGrad",
                "UnravelIndex",
                "ParallelConcat",
                "DataFormat*",
                "IsotonicRegression",
                "EditDistance",
            ]
        ),
        (
            "its static shape or arguments may contain the batch size",
            false,
            ["EnsureShape", "VariableShape", "ToBool", "Fingerprint"]
        ),
        (
            "it updates parts of a tensor in place or by indices of rows",
            false,
            [
                "TensorScatter*",
                "TensorStridedSliceUpdate",
                "Inplace*",
                "ScatterNdNonAliasingAdd",
                "CropAndResize*",
                "ExtractGlimpse",
            ]
        ),
        (
            "it belongs to another way of distributing or to other hardware",
            true,
            ["*TPU*", "Cudnn*", "Collective*", "CrossReplicaSum", "Infeed*", "Outfeed*"]
        ),
        ("it trains or evaluates a model of its own", true, ["*BoostedTrees*", "Sdca*", "CTC*"]),
        (
            "nobody has written a rule for it yet",
            false,
            [
                "DebugNanCount",
                "Batch*",
                "AdjustContrast",
                "ApproxTopK",
                "AudioSpectrogram",
                "Mfcc",
                "MatrixSolveLs",
                "ReduceJoin",
                "Fused*Conv2D",
                "Conv3DBackprop*",
                "Dilation2DBackprop*",
                "MaxPool3DGradGrad",
                "MaxPoolGradGradWithArgmax",
            ]
        ),
    ];

    /// <summary>The reason in a user's words; null for a type that nobody has thought of.</summary>
    public static string? Find(string type) => Family(type)?.Text;

    /// <summary>
    /// May an operation without a rule be run on pieces of its inputs to find one? Not when it has a state (files, random
    /// numbers, queues) that would change.
    /// </summary>
    public static bool MayBeTried(string type) => Family(type) is not { HasState: true };

    /// <summary>What a refusal says.</summary>
    public static string For(string type) =>
        "there is no rule for running it on a part of the batch" + (Find(type) is { } reason ? $" ({reason})" : "");

    private static (string Text, bool HasState)? Family(string type)
    {
        foreach (var (text, hasState, types) in Families)
        {
            if (
                Array.Exists(types, pattern => FileSystemName.MatchesSimpleExpression(pattern, type, ignoreCase: false))
            )
            {
                return (text, hasState);
            }
        }
        return null;
    }
}
