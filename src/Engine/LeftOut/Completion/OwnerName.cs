using System.Text;

namespace Matex.Engine.Completion;

/// <summary>The owner of a member, as its line writes it and as metadata does.</summary>
internal static class OwnerName
{
    /// <summary><c>A.Outer&lt;T&gt;+Inner</c> as <c>A.Outer`1/Inner</c>.</summary>
    public static string Metadata(string owner)
    {
        StringBuilder name = new();
        foreach (string part in owner.Split('+'))
        {
            int generic = part.IndexOf('<');
            name.Append(name.Length > 0 ? "/" : "")
                .Append(generic < 0 ? part : $"{part[..generic]}`{part[generic..].Count(c => c == ',') + 1}");
        }
        return name.ToString();
    }
}
