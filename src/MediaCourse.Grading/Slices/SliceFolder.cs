using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediaCourse.Grading.HandIns;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Slices;

/// <summary>The files of a slice: <c>RESULTS/ASSIGNMENT/2-of-4/slice.json</c>, and beside it a file for each hand-in graded so far.</summary>
internal sealed partial class SliceFolder
{
    private const string ManifestFile = "slice.json";
    private const int LargestFile = 128 << 20;

    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private SliceFolder(string path, Slice slice) => (Path, Slice) = (path, slice);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Which slice it is, as its name says.</summary>
    public Slice Slice { get; }

    /// <summary>The folder of a slice, made where it is missing.</summary>
    /// <exception cref="SliceException">It cannot be made, or slices of another number are there.</exception>
    public static SliceFolder Create(string results, string assignment, Slice slice)
    {
        var all = System.IO.Path.Combine(results, assignment);
        var path = System.IO.Path.Combine(all, string.Create(CultureInfo.InvariantCulture, $"{slice.Number}-of-{slice.Count}"));
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, error);
        }

        if (Below(all).FirstOrDefault(other => other.Slice.Count != slice.Count) is { } other)
        {
            throw Mixed(all, other.Slice, slice);
        }

        return new SliceFolder(path, slice);
    }

    /// <summary>The folders of an assignment's slices, in their order; none where there is nothing of it.</summary>
    /// <exception cref="SliceException">They are slices of different numbers.</exception>
    public static IReadOnlyList<SliceFolder> All(string results, string assignment)
    {
        var all = System.IO.Path.Combine(results, assignment);
        var found = Directory.Exists(all) ? Below(all) : [];
        return found.FirstOrDefault(other => other.Slice.Count != found[0].Slice.Count) is { } other ? throw Mixed(all, found[0].Slice, other.Slice) : found;
    }

    /// <summary>What the slice is made of; null where that is not written or cannot be read.</summary>
    public SliceManifest? ReadManifest() => Read<SliceManifest>(ManifestFile) is { } manifest && manifest.IsOf(Slice) ? manifest : null;

    /// <summary>Writes what the slice is made of.</summary>
    public void Write(SliceManifest manifest) => Write(ManifestFile, manifest);

    /// <summary>The result of a hand-in; null where there is none that can be read.</summary>
    public SliceResult? ReadResult(SliceHandIn handIn) => Read<SliceResult>(NameOf(handIn));

    /// <summary>Removes what a grader that was killed had begun to write.</summary>
    public void RemoveUnfinished()
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path, ".*"))
            {
                File.Delete(file);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(Path, error);
        }
    }

    /// <summary>Writes the result of a hand-in.</summary>
    public void Write(SliceHandIn handIn, SliceResult result) => Write(NameOf(handIn), result);

    private static List<SliceFolder> Below(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateDirectories()
            .Select(static found => (found.FullName, Match: FolderName().Match(found.Name)))
            .Where(static found => found.Match.Success)
            .Select(static found => new SliceFolder(found.FullName, new Slice(NumberIn(found.Match, "number"), NumberIn(found.Match, "count"))))
            .OrderBy(static found => found.Slice.Count).ThenBy(static found => found.Slice.Number),
    ];

    private static int NumberIn(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string NameOf(SliceHandIn handIn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{handIn.Student}\n{handIn.Digest}")))[..32] + ".json";

    private T? Read<T>(string name)
        where T : class
    {
        var file = System.IO.Path.Combine(Path, name);
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            using var stream = File.OpenRead(file);
            return BoundedRead.AtMost(stream, LargestFile) is { } bytes ? JsonSerializer.Deserialize<T>(bytes, Snake) : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Write<T>(string name, T content)
    {
        var file = System.IO.Path.Combine(Path, name);
        try
        {
            NotebookFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(content, Snake));
        }
        catch (NotebookFileException error)
        {
            throw Unwritable(file, error.InnerException ?? error);
        }
    }

    private static SliceException Unwritable(string path, Exception error) =>
        new($"{path}: the results cannot be written ({NotebookText.OneLine(error.Message).TrimEnd('.')}); make room or make the folder writable, and run this slice again.", error);

    private static SliceException Mixed(string folder, Slice one, Slice other) => new(
        $"{folder}: there are results of {one} and of {other}, which are no slices of one whole; keep each number of slices in a folder of its own.");

    [GeneratedRegex("^(?<number>[1-9][0-9]{0,4})-of-(?<count>[1-9][0-9]{0,4})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FolderName();
}
