namespace Matex.Transparent.KerasNet.Operations;

/// <summary>A place in a model's step where ranks communicate.</summary>
/// <param name="Kind">What is done there.</param>
/// <param name="Names">The tensors' names, for messages.</param>
internal sealed record Site(SiteKind Kind, string[] Names)
{
    private static readonly List<Site> Sites = [];

    /// <returns>The site's number, which is the same on all ranks.</returns>
    public static int Add(Site site)
    {
        lock (Sites)
        {
            Sites.Add(site);
            return Sites.Count - 1;
        }
    }

    public static Site Find(int number)
    {
        lock (Sites)
        {
            return Sites[number];
        }
    }
}
