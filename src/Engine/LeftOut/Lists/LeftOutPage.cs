using System.Globalization;
using System.Text;
using Matex.Engine.ApiLists;

namespace Matex.Engine.Lists;

/// <summary>The page about what is left out, from the lists by which the assemblies are completed.</summary>
internal static class LeftOutPage
{
    private const int Shown = 12;

    private const string Introduction = """
        # What the embedded engine leaves out

        This page is written by `leftout document` from `src/Engine/*/LeftOut.txt`, which have every signature; a test holds them
        to TensorFlow.NET's API. The build adds what they name to the engine's assemblies (`src/Engine/LeftOut`): a compiler warns
        of it, and a program that calls it, also one that is already built, gets `NotSupportedException` with the member's name and
        TensorFlow.NET as the remedy.

        Absent altogether, so that a built program gets `MissingMemberException` or `TypeLoadException`: messages of protobuf that
        TensorFlow.NET carries along but the engine does not use, everything under `Xla`, and what the last section names.


        """;

    public static string Of(IReadOnlyList<string> lines)
    {
        string[] listed = [.. lines.Where(line => line.Length > 0 && !line.StartsWith('#'))];
        HashSet<string> whole = [.. listed.Where(IsType).Select(NameOfType)];
        MemberLine[] members = [.. listed.Where(line => !IsType(line)).Select(MemberLine.Read)];
        StringBuilder page = new(Introduction);
        page.Append("## Members of types that the engine has\n\n| type | number | members |\n|---|---|---|\n");
        foreach (IGrouping<string, MemberLine> type in Grouped(members.Where(m => !whole.Contains(m.Owner))))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{type.Key}` | {type.Count()} | {Names(type)} |\n");
        }
        page.Append("\n## Whole types\n\n| namespace | types |\n|---|---|\n");
        foreach (IGrouping<string, string> space in whole.Order(StringComparer.Ordinal).GroupBy(NamespaceOf))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| `{space.Key}` | {string.Join(", ", space.Select(name => $"`{name[(space.Key.Length + 1)..]}`"))} |\n"
            );
        }
        IEnumerable<string> absent = lines
            .Where(line => line.StartsWith(AbsentMembers.Absent, StringComparison.Ordinal))
            .Select(line => line[AbsentMembers.Absent.Length..]);
        page.Append(
            "\n## Absent altogether\n\nThey name types of libraries that the engine does not refer to, are fields, or abstract.\n\n"
        );
        page.Append("| type | number | members |\n|---|---|---|\n");
        foreach (
            IGrouping<string, MemberLine> type in Grouped(absent.Where(line => !IsType(line)).Select(MemberLine.Read))
        )
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{type.Key}` | {type.Count()} | {Names(type)} |\n");
        }
        return page.ToString();
    }

    private static IEnumerable<IGrouping<string, MemberLine>> Grouped(IEnumerable<MemberLine> members) =>
        members.OrderBy(m => m.Owner, StringComparer.Ordinal).GroupBy(m => m.Owner);

    private static string Names(IEnumerable<MemberLine> members)
    {
        string[] names = [.. members.Select(m => m.Name).Distinct().Order(StringComparer.Ordinal)];
        string shown = string.Join(", ", names.Take(Shown).Select(name => $"`{name}`"));
        return names.Length > Shown ? shown + ", …" : shown;
    }

    private static bool IsType(string line) => line.StartsWith("T ", StringComparison.Ordinal);

    private static string NameOfType(string line) => line[2..line.IndexOf(" : ", StringComparison.Ordinal)];

    private static string NamespaceOf(string name)
    {
        int end = name.IndexOfAny(['<', '+']);
        string plain = end < 0 ? name : name[..end];
        return plain[..plain.LastIndexOf('.')];
    }
}
