using System.Text;
using System.Text.RegularExpressions;

namespace MediaCourse.Grading.HandIns;

/// <summary>Whose hand-in a file is, read off its path.</summary>
/// <param name="Id">The student's id.</param>
/// <param name="Name">What the learning platform calls the student, or null.</param>
internal sealed partial record HandInOwner(string Id, string? Name)
{
    private const int LongestId = 80;

    /// <summary>The owner of a file.</summary>
    /// <param name="path">Its path below the place of the hand-ins.</param>
    /// <param name="assignment">The assignment's id, which may stand in its name.</param>
    public static HandInOwner Of(string path, string assignment)
    {
        // Only the first part of a path is the platform's or the teacher's; what is below it a student may have named.
        var parts = path.Split('/');

        // Ada Lovelace_1234567_assignsubmission_file_ (a folder, or the beginning of a file's name)
        if (Moodle().Match(parts[0]) is { Success: true } moodle)
        {
            return new HandInOwner(Safe(moodle.Groups["id"].Value), moodle.Groups["name"].Value.Trim());
        }

        // lovelaceada_LATE_4711_998877_quotes-1.ipynb
        if (parts is [var name] && Canvas().Match(name) is { Success: true } canvas)
        {
            return new HandInOwner(Safe(canvas.Groups["id"].Value), canvas.Groups["name"].Value);
        }

        return new HandInOwner(Safe(parts.Length > 1 ? parts[0] : WithoutAssignment(Path.GetFileNameWithoutExtension(parts[0]), assignment)), Name: null);
    }

    /// <summary>Whether Canvas, which names the files, calls a hand-in late: <c>lovelaceada_LATE_4711_998877_quotes.ipynb</c>, or a notebook in such a zip.</summary>
    /// <param name="path">Its path below the place of the hand-ins.</param>
    public static bool IsCalledLate(string path)
    {
        var parts = path.Split('/');
        return (parts.Length == 1 || parts[0].EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) && Canvas().Match(parts[0]).Groups["late"].Success;
    }

    private static string WithoutAssignment(string name, string assignment)
    {
        foreach (var separator in "-_ ")
        {
            if (name.StartsWith(assignment + separator, StringComparison.OrdinalIgnoreCase))
            {
                return name[(assignment.Length + 1)..];
            }

            if (name.EndsWith(separator + assignment, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^(assignment.Length + 1)];
            }
        }

        return name;
    }

    /// <summary>An id that can be a folder's name on every system and begins with no sign that a spreadsheet takes for a formula.</summary>
    private static string Safe(string id)
    {
        var safe = new StringBuilder();
        foreach (var rune in id.EnumerateRunes().Take(LongestId))
        {
            safe.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_' or '-' or '@' or ' ' ? rune.ToString() : "_");
        }

        var text = safe.ToString().Trim(' ', '.');
        return text.Length == 0 ? "unknown" : text[0] is '-' or '@' ? "_" + text : text;
    }

    [GeneratedRegex("^(?<name>[^/]{1,200}?)_(?<id>[0-9]+)_assignsubmission_", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Moodle();

    [GeneratedRegex("^(?<name>[^_/]{1,200})(?<late>_LATE)?_(?<id>[0-9]+)_[0-9]+_[^/]*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Canvas();
}
