using System.Collections;

namespace Tensorflow.Sessions;

/// <summary>Values to feed, by placeholder.</summary>
public class FeedDict : Hashtable { }
