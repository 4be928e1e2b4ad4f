using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.HandIns;

/// <summary>
/// Finds the hand-ins of an assignment in a folder (nbgrader's layout, or files side by side) or in a zip as Moodle and Canvas make it.
/// What cannot be graded is refused one by one, and the rest goes on.
/// </summary>
public sealed class HandInReader
{
    /// <summary>No notebook of a course is larger; one with the pictures of a whole book is not either.</summary>
    private const int LargestNotebook = 20 << 20;

    private const int LargestZipInside = 50 << 20;

    /// <summary>Each takes its time to be graded, and only one of them counts in the end.</summary>
    private const int MostNotebooks = 20;

    private const string NotebookEnding = ".ipynb";
    private const string TimeFile = "timestamp.txt";

    private readonly Course _course;
    private readonly Assignment _assignment;
    private readonly List<HandInFile> _files = [];
    private readonly List<RefusedFile> _refused = [];
    private readonly List<RefusedFile> _aside = [];

    private HandInReader(Course course, Assignment assignment) => (_course, _assignment) = (course, assignment);

    /// <summary>Finds the hand-ins.</summary>
    /// <param name="course">The course.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="place">The folder or zip.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="HandInException">There is no such folder or zip.</exception>
    public static HandInCollection Read(Course course, Assignment assignment, string place, CancellationToken cancellationToken) =>
        Read(course, assignment, place, static _ => true, cancellationToken);

    /// <summary>Finds the hand-ins of some students; files of others are not even opened.</summary>
    /// <param name="course">The course.</param>
    /// <param name="assignment">The assignment.</param>
    /// <param name="place">The folder or zip.</param>
    /// <param name="isAskedFor">Whether the hand-ins of a student, given by id, are asked for.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="HandInException">There is no such folder or zip.</exception>
    public static HandInCollection Read(Course course, Assignment assignment, string place, Func<string, bool> isAskedFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(course);
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(isAskedFor);
        var found = Directory.Exists(place) ? [.. FolderFiles.Of(place)]
            : File.Exists(place) ? ZipFiles.Of(place)
            : throw new HandInException($"{place}: there is no such folder or zip; name the place of the hand-ins with --submissions.");
        var reader = new HandInReader(course, assignment);
        foreach (var group in found.GroupBy(file => HandInOwner.Of(file.Path, assignment.Id)).Where(group => isAskedFor(group.Key.Id)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (group.Key.Name is null && course.Assignments.Any(one => one.Id == group.Key.Id))
            {
                reader.RefuseNameless(group.First());
                continue;
            }

            reader.ReadStudent(group.Key, [.. group]);
        }

        return new HandInCollection(
            [.. reader._files.OrderBy(static file => file.Student, StringComparer.Ordinal).ThenBy(static file => file.HandedIn).ThenBy(static file => file.Source, StringComparer.Ordinal)],
            reader._refused)
        {
            Aside = reader._aside,
        };
    }

    /// <summary>The place was one folder too deep, where nothing names the student any more.</summary>
    private void RefuseNameless(FoundFile file) => Refuse(
        file.Path,
        file.Path.Contains('/', StringComparison.Ordinal)
            ? "where the student's name should stand, the assignment's does; name the folder that holds the students' folders with --submissions."
            : "nothing tells whose it is; put it into a folder with the student's name, or name it like the student.");

    private void ReadStudent(HandInOwner owner, IReadOnlyList<FoundFile> files)
    {
        var time = files.Where(file => IsTimeFile(owner, file)).Select(TimeIn).FirstOrDefault(static time => time is not null);
        var notebooks = files.Where(static file => file.Name.EndsWith(NotebookEnding, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var file in notebooks.GroupBy(OtherAssignmentOf, StringComparer.Ordinal).SelectMany(group => group.Key is null ? Some([.. group]) : group.Take(MostNotebooks)))
        {
            ReadNotebook(owner, file, time ?? file.Time, file.Path);
        }

        foreach (var file in files.Except(notebooks).Where(static file => file.Problem is not null))
        {
            Refuse(file.Path, file.Problem!);
        }

        var zips = files.Where(static file => file.Problem is null && file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var zip in Some(zips))
        {
            ReadZipInside(owner, zip, time ?? zip.Time);
        }

        if (notebooks.Count + zips.Count == 0 && files.FirstOrDefault(static file => file.Problem is null && file.Name != TimeFile) is { } other)
        {
            Refuse(other.Path, $"it is no notebook; a hand-in is a file that ends in {NotebookEnding}.");
        }
    }

    /// <summary>
    /// Whether nbgrader keeps the time of handing in here. A file of that name in any other place is the student's own.
    /// </summary>
    private bool IsTimeFile(HandInOwner owner, FoundFile file) =>
        owner.Name is null && file.Problem is null && file.Parts is [_, var assignment, TimeFile] && assignment == _assignment.Id;

    /// <summary>The other assignment in whose folder a file lies, or null: nbgrader keeps all of a student's side by side, and none of them takes another's room.</summary>
    private string? OtherAssignmentOf(FoundFile file) =>
        _course.Assignments.FirstOrDefault(other => other.Id != _assignment.Id && file.Parts.Skip(1).SkipLast(1).Contains(other.Id, StringComparer.Ordinal))?.Id;

    /// <summary>As many files of one student as are read; that there are more is said once.</summary>
    private IEnumerable<FoundFile> Some(List<FoundFile> files, string place = "")
    {
        if (files.Count > MostNotebooks)
        {
            Refuse(place + files[MostNotebooks].Path, string.Create(CultureInfo.InvariantCulture, $"of one student {MostNotebooks} files are read, and there are {files.Count}; hand in one."));
        }

        return files.Take(MostNotebooks);
    }

    private void ReadNotebook(HandInOwner owner, FoundFile file, DateTimeOffset? time, string source)
    {
        if (file.Problem is not null)
        {
            Refuse(source, file.Problem);
            return;
        }

        if (file.Length > LargestNotebook)
        {
            Refuse(source, TooLarge(LargestNotebook));
            return;
        }

        try
        {
            if (ReadBytes(file) is not { } bytes)
            {
                Refuse(source, TooLarge(LargestNotebook));
            }
            else if (IsOfThisAssignment(NotebookDocument.Parse(bytes, source), file, source))
            {
                var digest = DigestOf(bytes);
                _files.Add(new HandInFile(owner.Id, owner.Name, source, time, digest, () => ReadAgain(file, source, digest)));
            }
        }
        catch (NotebookFormatException error)
        {
            Refuse(source, $"it is no notebook ({error.Message})");
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            Refuse(source, $"it cannot be read ({error.Message.TrimEnd('.')}).");
        }
    }

    /// <summary>The assignment's id inside decides; a file without one may still be named like the notebook that was handed out.</summary>
    private bool IsOfThisAssignment(NotebookDocument document, FoundFile file, string source)
    {
        if (HandOut.AssignmentOf(document) is not { } id)
        {
            var isMeant = file.Parts.Contains(_assignment.Id, StringComparer.Ordinal) || file.Name.Contains(Path.GetFileNameWithoutExtension(_assignment.HandInName), StringComparison.OrdinalIgnoreCase);
            if (!isMeant)
            {
                Refuse(source, "it does not say for which assignment it is; hand in the notebook that was handed out.");
            }

            return isMeant;
        }

        if (id == _assignment.Id)
        {
            return true;
        }

        if (_course.Assignments.All(other => other.Id != id))
        {
            Refuse(source, "it is for an assignment that this course does not have.");
        }
        else if (!file.Parts.SkipLast(1).Contains(id, StringComparer.Ordinal))
        {
            _aside.Add(new RefusedFile(source, $"it is the notebook of {id} and was left aside; if it was handed in for {_assignment.Id}, ask for that one."));
        }

        return false;
    }

    private void ReadZipInside(HandInOwner owner, FoundFile zip, DateTimeOffset? time)
    {
        var copy = Path.GetTempFileName();
        try
        {
            using (var stream = zip.Open())
            {
                if (zip.Length > LargestZipInside || BoundedRead.AtMost(stream, LargestZipInside) is not { } bytes)
                {
                    Refuse(zip.Path, TooLarge(LargestZipInside));
                    return;
                }

                File.WriteAllBytes(copy, bytes);
            }

            var notebooks = ZipFiles.Of(copy).Where(static file => file.Name.EndsWith(NotebookEnding, StringComparison.OrdinalIgnoreCase)).ToList();
            var room = LargestZipInside;
            foreach (var file in Some(notebooks, zip.Path + "/"))
            {
                // The copy goes; the notebooks of a zip that is unpacked in no time are small enough to be kept.
                var content = file.Problem is null && file.Length <= room ? ReadBytes(file, Math.Min(room, LargestNotebook)) : null;
                room -= content?.Length ?? 0;
                ReadNotebook(owner, content is null ? file with { Length = file.Problem is null ? long.MaxValue : 0 } : file with { Open = () => new MemoryStream(content, writable: false) }, time, $"{zip.Path}/{file.Path}");
            }

            if (notebooks.Count == 0)
            {
                Refuse(zip.Path, "there is no notebook in it.");
            }
        }
        catch (Exception error) when (error is HandInException or IOException or InvalidDataException)
        {
            Refuse(zip.Path, "it cannot be read as a zip; hand in the notebook itself.");
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static byte[]? ReadBytes(FoundFile file, int limit = LargestNotebook)
    {
        using var stream = file.Open();
        return BoundedRead.AtMost(stream, limit);
    }

    /// <summary>What is graded is what was found, whatever happened to the file meanwhile.</summary>
    private static byte[] ReadAgain(FoundFile file, string source, string digest) =>
        ReadBytes(file) is { } bytes && DigestOf(bytes) == digest ? bytes : throw new HandInException($"{source}: this has changed since it was found; run the grader again.");

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static DateTimeOffset? TimeIn(FoundFile file)
    {
        try
        {
            using var stream = file.Open();
            var text = BoundedRead.AtMost(stream, 200) is { } bytes ? Encoding.UTF8.GetString(bytes).Trim() : "";
            text = text.EndsWith(" UTC", StringComparison.Ordinal) ? text[..^4] + "Z" : text;
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            // Then the notebook's own time has to do.
            return null;
        }
    }

    private static string TooLarge(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"it has more than {limit >> 20} MB; remove large outputs and hand it in again.");

    private void Refuse(string source, string reason) => _refused.Add(new RefusedFile(source, reason));
}
