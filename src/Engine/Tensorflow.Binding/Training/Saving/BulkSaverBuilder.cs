namespace Tensorflow;

/// <summary>Saves and restores all variables by one operation each.</summary>
public class BulkSaverBuilder(
    SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2
) : BaseSaverBuilder(write_version), ISaverBuilder;
