using System.IO.Compression;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>
/// Zips that students hand in. The weakened reader unpacks them as a script of ten lines does; the real one unpacks nothing to the disk, which
/// no switch can weaken.
/// </summary>
public sealed class ZipAttackTests : IDisposable
{
    private const int MostBytes = 20 << 20;
    private const int MostEntries = 20_000;

    private readonly SmallCourse _course = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse-zips-").FullName;
    private readonly string _secret;

    public ZipAttackTests()
    {
        _secret = Path.Combine(_folder, "secret.txt");
        File.WriteAllText(_secret, "SEEN");
        _course.HandIn("anna");
    }

    private string Inside => Path.Combine(_folder, "unpacked", "deep");

    [Fact]
    public void A_path_that_leads_out_of_the_zip()
    {
        var zip = Zip("mallory", ("../slipped.ipynb", Notebook()));

        Unpack(zip);
        Assert.True(File.Exists(Path.Combine(_folder, "unpacked", "slipped.ipynb")));

        AssertRefused("mallory", "leads out of the zip");
        Assert.Empty(Directory.EnumerateFiles(_course.Root, "slipped*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_path_from_the_root()
    {
        var target = Path.Combine(_folder, "absolute.ipynb");
        var zip = Zip("mallory", (target, Notebook()));

        Unpack(zip);
        Assert.True(File.Exists(target));
        File.Delete(target);

        AssertRefused("mallory", "leads out of the zip");
        Assert.False(File.Exists(target));
    }

    [Fact]
    public void A_link_to_a_file_that_only_the_grader_can_read()
    {
        var zip = Zip("mallory", ("words.ipynb", _secret));
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            archive.Entries[0].ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        Unpack(zip);
        Assert.Equal("SEEN", File.ReadAllText(Path.Combine(Inside, "words.ipynb")));

        AssertRefused("mallory", "it is a link");
    }

    [Fact]
    public void A_zip_that_is_a_thousand_times_as_large_when_it_is_unpacked()
    {
        var zip = Zip("mallory", ("words.ipynb", new string('0', 60 << 20)));

        Unpack(zip);
        Assert.True(new FileInfo(zip).Length < MostBytes / 100);
        Assert.True(new FileInfo(Path.Combine(Inside, "words.ipynb")).Length > MostBytes);

        AssertRefused("mallory", "more than 20 MB");
    }

    [Fact]
    public void Many_notebooks_in_one_zip_that_are_large_together()
    {
        var padded = Notebook()[..^1] + $",\"padding\":\"{new string('y', 9 << 20)}\"}}";
        var zip = Zip("mallory", [.. Enumerable.Range(0, 8).Select(i => ($"words-{i}.ipynb", padded))]);

        Unpack(zip);
        Assert.True(Directory.EnumerateFiles(Inside).Sum(static file => new FileInfo(file).Length) > 70 << 20);

        Assert.Equal(5, Read().Files.Count(static file => file.Student == "mallory"));
        AssertRefused("mallory", "MB");
    }

    [Fact]
    public void Many_entries_in_one_zip()
    {
        var zip = Zip("mallory", [.. Enumerable.Range(0, MostEntries + 1).Select(static i => ($"{i}.ipynb", ""))]);

        Unpack(zip);
        Assert.Equal(MostEntries + 1, Directory.EnumerateFiles(Inside).Count());

        AssertRefused("mallory", "cannot be read as a zip");
    }

    [Fact]
    public void Many_notebooks_of_one_student_of_which_each_takes_its_time()
    {
        var zip = Zip("mallory", [.. Enumerable.Range(0, 300).Select(i => ($"{i}.ipynb", Notebook()))]);

        Unpack(zip);
        Assert.Equal(300, Directory.EnumerateFiles(Inside).Count());

        Assert.Equal(20, Read().Files.Count(static file => file.Student == "mallory"));
        AssertRefused("mallory", "of one student 20 files are read");
    }

    [Fact]
    public void One_name_twice_so_that_one_is_shown_and_the_other_graded()
    {
        var zip = Zip("mallory", ("words.ipynb", Notebook()), ("words.ipynb", Notebook().Replace("Words", "Other", StringComparison.Ordinal)));

        Unpack(zip);
        Assert.Single(Directory.EnumerateFiles(Inside));

        Assert.Equal(2, Read().Files.Where(static file => file.Student == "mallory").DistinctBy(static file => file.Digest).Count());
    }

    [Fact]
    public void Names_that_differ_in_case_only_and_are_one_file_on_some_systems()
    {
        var zip = Zip("mallory", ("words.ipynb", Notebook()), ("WORDS.ipynb", Notebook()));

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using (var archive = ZipFile.OpenRead(zip))
        {
            Assert.Contains(archive.Entries, entry => !names.Add(entry.FullName));
        }

        Assert.Equal(["mallory/words/words.zip/WORDS.ipynb", "mallory/words/words.zip/words.ipynb"], Read().Files.Where(static file => file.Student == "mallory").Select(static file => file.Source).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Damaged_zips_stop_nobody()
    {
        var whole = File.ReadAllBytes(Zip("whole", ("words.ipynb", Notebook()), ("timestamp.txt", "2020-01-01")));
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var damaged = whole.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                damaged[random.Next(i % 2 == 0 ? 0 : damaged.Length - 200, damaged.Length)] = (byte)random.Next(256);
            }

            var folder = Directory.CreateDirectory(Path.Combine(_course.Submissions, $"damaged-{i}", SmallCourse.AssignmentId)).FullName;
            File.WriteAllBytes(Path.Combine(folder, "words.zip"), damaged);
        }

        var found = Read();

        Assert.Contains(found.Files, static file => file.Student == "anna");
        Assert.NotEmpty(found.Refused);
    }

    public void Dispose()
    {
        _course.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The weakened reader.</summary>
    private void Unpack(string zip)
    {
        using var archive = ZipFile.OpenRead(zip);
        foreach (var entry in archive.Entries)
        {
            var target = Path.Combine(Inside, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var content = entry.Open();
            if (((entry.ExternalAttributes >> 16) & 0xF000) == 0xA000)
            {
                File.CreateSymbolicLink(target, new StreamReader(content).ReadToEnd());
                continue;
            }

            using var file = File.Create(target);
            content.CopyTo(file);
        }
    }

    private string Notebook() => _course.Released().ToJsonString();

    private HandInCollection Read() => HandInReader.Read(_course.Course, _course.Course[SmallCourse.AssignmentId], _course.Submissions, TestContext.Current.CancellationToken);

    private void AssertRefused(string student, string reason)
    {
        var found = Read();
        Assert.Contains(found.Refused, refused => refused.Source.StartsWith(student + "/", StringComparison.Ordinal) && refused.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Single(found.Files, static file => file.Student == "anna");
    }

    private string Zip(string student, params (string Path, string Content)[] entries)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_course.Submissions, student, SmallCourse.AssignmentId)).FullName;
        var zip = Path.Combine(folder, "words.zip");
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Create);
        foreach (var (path, content) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write(content);
        }

        return zip;
    }
}
