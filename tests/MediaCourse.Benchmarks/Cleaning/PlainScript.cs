using System.Text.RegularExpressions;

namespace MediaCourse.Benchmarks.Cleaning;

/// <summary>
/// The peer: how a short script would do it. Each file is read whole, split into lines, each line trimmed and put to
/// one compiled regular expression with the wording that the rules look for, and what is left is joined again.
/// </summary>
internal static partial class PlainScript
{
    public static IReadOnlyList<string> Load(string folder)
    {
        var texts = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.txt"))
        {
            var lines = File.ReadAllText(file).Split('\n')
                .Select(line => Dateline().Replace(line.Trim(), ""))
                .Where(line => line.Length > 0 && !Boilerplate().IsMatch(line));
            texts.Add(string.Join('\n', lines));
        }

        return texts;
    }

    [GeneratedRegex(
        @"^(accessibility links|skip to (main )?content|breaking news|old version|news brief|update|usa|print|share|please wait|no media source currently available|[\d: ]+|by [A-Z]\w+( \w+)* updated .*|FILE - .*|.*\d+x\d+ image|xs|sm|md|lg)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Boilerplate();

    [GeneratedRegex(@"^(date \d{4}-\d{2}-\d{2} )?([A-Z]{4,} \([^)]*\) )?", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
