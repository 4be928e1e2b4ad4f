using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Grading.Feedback;

/// <summary>The folder of an assignment's pages of feedback, one a student.</summary>
public static partial class FeedbackFolder
{
    private const int LongestName = 60;
    private const int CharactersOfDigest = 8;

    /// <summary>Where the pages of an assignment lie.</summary>
    public static string Of(Course course, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(assignment);
        return Path.Combine(course.Folder, "feedback", assignment.Id);
    }

    /// <summary>
    /// A file name for each student, by id: the id itself where every system takes it for a file's name and no other student's differs from it in
    /// capitals only; else with a few characters behind it that make it one.
    /// </summary>
    public static IReadOnlyDictionary<string, string> NamesOf(IEnumerable<string> students)
    {
        var ids = students.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var folded = ids.CountBy(static id => id.ToUpperInvariant(), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = ids.Where(id => IsPlain(id) && folded[id.ToUpperInvariant()] == 1).ToDictionary(static id => id, static id => id, StringComparer.Ordinal);
        var taken = names.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids.Where(id => !names.ContainsKey(id)))
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
            var safe = Unsafe().Replace(id, "_").Trim('.', ' ', '_');
            var start = safe.Length > LongestName ? safe[..LongestName] : safe;
            var name = $"{start}-{digest[..CharactersOfDigest]}";
            names[id] = taken.Add(name) ? name : $"{start}-{digest}";
            taken.Add(names[id]);
        }

        return names.ToDictionary(static name => name.Key, static name => name.Value + ".html", StringComparer.Ordinal);
    }

    /// <summary>Writes a page: whole or not at all.</summary>
    /// <exception cref="CourseException">It cannot be written.</exception>
    public static void Write(string file, string page)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fresh = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(fresh, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(fresh, file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{file}: this cannot be written ({error.Message.TrimEnd('.')}); close what uses it, or make room.", error);
        }
        finally
        {
            // Where even the folder is missing, deleting would be an error of its own.
            if (File.Exists(fresh))
            {
                File.Delete(fresh);
            }
        }
    }

    /// <summary>Takes a page away.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="CourseException">It cannot be taken away.</exception>
    public static bool Remove(string file)
    {
        try
        {
            var isThere = File.Exists(file);
            File.Delete(file);
            return isThere;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{file}: this page holds marks that are not released, and cannot be removed ({error.Message.TrimEnd('.')}); remove it by hand.", error);
        }
    }

    private static bool IsPlain(string id) => Plain().IsMatch(id) && id[^1] != '.' && !Device().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._@-]{0,59}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[^\p{L}\p{N}._@-]|\.(?=\.)", RegexOptions.ExplicitCapture)]
    private static partial Regex Unsafe();

    // Windows keeps these names for devices, whatever stands behind a dot.
    [GeneratedRegex(@"\A(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\z)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Device();
}
