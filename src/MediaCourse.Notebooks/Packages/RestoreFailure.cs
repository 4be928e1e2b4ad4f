using System.Text.RegularExpressions;

namespace MediaCourse.Notebooks.Packages;

/// <summary>Why a restore failed, for a reader who may be new to programming.</summary>
/// <param name="Message">In one line.</param>
/// <param name="IsNotOnFeed">Whether the feed was asked and lacks a package.</param>
internal sealed partial record RestoreFailure(string Message, bool IsNotOnFeed)
{
    /// <summary>The failure, or null where the restore gave what was asked for.</summary>
    public static RestoreFailure? Find(SdkRun run, AssetsFile? assets, IReadOnlyList<PackageRequest> packages)
    {
        var logs = assets?.Logs().ToList() ?? [];
        var errors = logs.Where(log => string.Equals(log.Level, "Error", StringComparison.Ordinal)).ToList();
        if (errors.Count == 0 && run.ExitCode != 0)
        {
            errors = [.. PrintedErrors(run.Output)];
        }

        if (run.ExitCode != 0 || errors.Count > 0)
        {
            return errors.Count == 0
                ? Other($"The packages could not be restored: 'dotnet restore' ended with exit code {run.ExitCode}. {FirstLine(run.Output)}".TrimEnd())
                : Explain(errors, packages);
        }

        if (assets is null)
        {
            return Other("The packages could not be restored: 'dotnet restore' left no result. Check that the disk is not full, then run the cell again.");
        }

        // NuGet takes the next version where the one asked for is missing; a lesson would then run with another than it names.
        var other = logs.Find(log => string.Equals(log.Code, "NU1603", StringComparison.Ordinal) && Asked(log.Package, packages) is { IsExact: true });
        return other is null ? null : Missing(Asked(other.Package, packages)!, Resolved().Match(other.Message) is { Success: true } match ? match.Groups["version"].Value : null);
    }

    private static RestoreFailure Other(string message) => new(message, IsNotOnFeed: false);

    private static RestoreFailure NotOnFeed(string message) => new(message, IsNotOnFeed: true);

    private static RestoreFailure Explain(List<RestoreLog> errors, IReadOnlyList<PackageRequest> packages)
    {
        // An unreachable feed is the cause of whatever else is missing.
        var error = errors.Find(log => log.Code is "NU1301" or "NU1300" or "NU1302" or "NU1303") ?? errors[0];
        var asked = Asked(error.Package, packages);
        switch (error.Code)
        {
            case "NU1301" or "NU1300" or "NU1302" or "NU1303":
                return Other($"The package feed {FeedIn(error.Message)}cannot be reached, so {Names(packages)} could not be fetched. Check the network connection and run the cell again; packages fetched before need none.");
            case "NU1101" when asked is not null:
                return NotOnFeed($"There is no package {asked.Id} in {SourcesIn(error.Message)}. Check its spelling; a feed of your own can be named in a nuget.config beside the notebook.");
            case "NU1102" or "NU1103" when asked is not null:
                return Missing(asked, Nearest().Match(error.Message) is { Success: true } match ? match.Groups["version"].Value : null);
            case "NU1101" or "NU1102" or "NU1103":
                return NotOnFeed($"{Names(packages)} needs a package that the feed lacks: {FirstLine(error.Message)}");
            case "NU1202" or "NU1213" when asked is not null:
                return Other($"The package {asked} has nothing for .NET {Environment.Version.Major}. Ask for another version of it, or for another package.");
            default:
                return Other($"{Names(packages)} could not be restored: {FirstLine(error.Message)} ({error.Code})");
        }
    }

    private static RestoreFailure Missing(PackageRequest asked, string? nearest)
    {
        var which = asked.Version is null ? "no release" : $"no version {asked.Version}";
        var instead = nearest is null ? "" : $"; the nearest is {nearest}";
        return NotOnFeed($"The feed has {which} of the package {asked.Id}{instead}. Write #r \"nuget: {asked.Id}, VERSION\" with a version that it has.");
    }

    private static PackageRequest? Asked(string id, IReadOnlyList<PackageRequest> packages) =>
        packages.FirstOrDefault(package => string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase));

    private static string Names(IReadOnlyList<PackageRequest> packages) =>
        packages.Count == 1 ? $"the package {packages[0]}" : $"the packages {string.Join(", ", packages)}";

    private static string FeedIn(string message) => Feed().Match(message) is { Success: true } match ? match.Value.TrimEnd('.', '\'') + " " : "";

    private static string SourcesIn(string message)
    {
        const string Marker = "source(s): ";
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        var sources = start < 0 ? "" : FirstLine(message[(start + Marker.Length)..]).TrimEnd('.');
        return sources.Length == 0 ? "the package feed" : $"the package feed ({sources})";
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim();

    private static IEnumerable<RestoreLog> PrintedErrors(string output)
    {
        foreach (var line in output.Split('\n'))
        {
            if (Printed().Match(line) is { Success: true } match)
            {
                yield return new RestoreLog(match.Groups["code"].Value, "Error", match.Groups["message"].Value.Trim(), "");
            }
        }
    }

    [GeneratedRegex(@"\berror (?<code>[A-Z]+\d+)\s*: (?<message>.*?)(\s\[[^\]]*\])?\s*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Printed();

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Nearest();

    [GeneratedRegex(@"(?<version>\d[0-9A-Za-z.+-]*) was resolved instead", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"(https?://|/|[A-Za-z]:\\)\S+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Feed();
}
