using System.IO.Compression;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Tests.Marking;

namespace MediaCourse.Grading.Tests.HandIns;

public sealed class HandInReaderTests : IDisposable
{
    private readonly SmallCourse _course = new();
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Nbgraders_layout_is_read()
    {
        _course.HandIn("anna");
        File.WriteAllText(Path.Combine(_course.Submissions, "anna", "words", "timestamp.txt"), "2029-12-31 10:00:00.000000 UTC");

        var file = Assert.Single(Read(_course.Submissions).Files);

        Assert.Equal("anna", file.Student);
        Assert.Equal(new DateTimeOffset(2029, 12, 31, 10, 0, 0, TimeSpan.Zero), file.HandedIn);
    }

    [Theory]
    [InlineData("anna.ipynb", "anna", null)]
    [InlineData("words-anna.ipynb", "anna", null)]
    [InlineData("anna_words.ipynb", "anna", null)]
    [InlineData("My own name.ipynb", "My own name", null)]
    [InlineData("Ada Lovelace_1234567_assignsubmission_file_/my solution.ipynb", "1234567", "Ada Lovelace")]
    [InlineData("Ada Lovelace_1234567_assignsubmission_file_words.ipynb", "1234567", "Ada Lovelace")]
    [InlineData("lovelaceada_4711_998877_words-1.ipynb", "4711", "lovelaceada")]
    [InlineData("lovelaceada_LATE_4711_998877_words-1.ipynb", "4711", "lovelaceada")]
    [InlineData("=cmd.ipynb", "_cmd", null)]
    public void The_student_is_taken_from_the_name(string path, string student, string? name)
    {
        Zip((path, _course.Released().ToJsonString()));

        var file = Assert.Single(Read(ZipFile).Files);

        Assert.Equal(student, file.Student);
        Assert.Equal(name, file.StudentName);
    }

    [Fact]
    public void A_zip_inside_a_zip_is_looked_into()
    {
        Zip(("words/words.ipynb", _course.Released().ToJsonString()), ("words/setup.csx", "// mine"));
        var inner = File.ReadAllBytes(ZipFile);
        using (var archive = System.IO.Compression.ZipFile.Open(ZipFile, ZipArchiveMode.Update))
        {
            archive.Entries.ToList().ForEach(static entry => entry.Delete());
            using var stream = archive.CreateEntry("Ada Lovelace_77_assignsubmission_file_/words.zip").Open();
            stream.Write(inner);
        }

        Assert.Equal("77", Assert.Single(Read(ZipFile).Files).Student);
    }

    [Fact]
    public void What_leads_out_of_a_zip_is_refused_and_the_rest_goes_on()
    {
        Zip(("../../evil.ipynb", "{}"), ("/etc/evil.ipynb", "{}"), ("anna.ipynb", _course.Released().ToJsonString()));

        var found = Read(ZipFile);

        Assert.Equal("anna", Assert.Single(found.Files).Student);
        Assert.Equal(2, found.Refused.Count(static refused => refused.Reason.Contains("leads out", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_zip_bomb_is_refused_and_the_rest_goes_on()
    {
        using (var archive = System.IO.Compression.ZipFile.Open(ZipFile, ZipArchiveMode.Create))
        {
            using (var stream = archive.CreateEntry("bomb.ipynb", CompressionLevel.SmallestSize).Open())
            {
                var zeros = new byte[1 << 20];
                for (var i = 0; i < 200; i++)
                {
                    stream.Write(zeros);
                }
            }

            using var writer = new StreamWriter(archive.CreateEntry("anna.ipynb").Open());
            writer.Write(_course.Released().ToJsonString());
        }

        var found = Read(ZipFile);

        Assert.Equal("anna", Assert.Single(found.Files).Student);
        Assert.Contains("MB", Assert.Single(found.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_large_files_and_what_is_no_notebook_are_refused_one_by_one()
    {
        File.WriteAllText(Path.Combine(_folder, "anna.ipynb"), _course.Released().ToJsonString());
        File.CreateSymbolicLink(Path.Combine(_folder, "link.ipynb"), "/etc/passwd");
        using (var large = File.Create(Path.Combine(_folder, "large.ipynb")))
        {
            large.SetLength(1L << 30);
        }

        File.WriteAllText(Path.Combine(_folder, "broken.ipynb"), "{ \"cells\": [");
        File.WriteAllText(Path.Combine(_folder, "letter.docx"), "Dear teacher");

        var found = Read(_folder);

        Assert.Equal("anna", Assert.Single(found.Files).Student);
        Assert.Equal(["broken.ipynb", "large.ipynb", "letter.docx", "link.ipynb"], found.Refused.Select(static refused => refused.Source).Order());
    }

    [Fact]
    public void A_notebook_of_a_gigabyte_takes_no_memory_but_from_a_reader_that_takes_all_there_is()
    {
        const long Size = 1L << 30;
        var path = Path.Combine(_folder, "large.ipynb");
        using (var large = File.Create(path))
        {
            large.SetLength(Size);
        }

        Assert.True(Allocated(() => Read(_folder)) < Size / 100);
        Assert.True(Allocated(() => File.ReadAllBytes(path)) >= Size);

        static long Allocated(Action act)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_renamed_notebook_is_known_by_the_assignment_inside_and_that_of_another_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "final FINAL (2).ipynb"), _course.Released().ToJsonString());
        var other = _course.Released();
        other["metadata"]!["mediacourse"]!["assignment"] = "other";
        File.WriteAllText(Path.Combine(_folder, "other.ipynb"), other.ToJsonString());

        var found = Read(_folder);

        Assert.Equal("final FINAL _2_", Assert.Single(found.Files).Student);
        Assert.Contains("does not have", Assert.Single(found.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_of_another_assignment_among_these_is_named_and_one_in_its_own_folder_is_not()
    {
        var other = _course.Released();
        other["metadata"]!["mediacourse"]!["assignment"] = "other";
        foreach (var path in new[] { "anna_1_2_other.ipynb", "ben/words/words.ipynb", "cleo/other/other.ipynb" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            File.WriteAllText(Path.Combine(_folder, path), other.ToJsonString());
        }

        var course = _course.Course with { Assignments = [.. _course.Course.Assignments, _course.Course[SmallCourse.AssignmentId] with { Id = "other" }] };
        var found = HandInReader.Read(course, course[SmallCourse.AssignmentId], _folder, TestContext.Current.CancellationToken);

        Assert.Empty(found.Files);
        Assert.Equal(["anna_1_2_other.ipynb", "ben/words/words.ipynb"], found.Aside.Select(static file => file.Source).Order(StringComparer.Ordinal));
        Assert.All(found.Aside, static file => Assert.Contains("the notebook of other", file.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Notebooks_in_the_folders_of_other_assignments_take_no_room_of_this_one()
    {
        var others = Enumerable.Range(1, 21).Select(static number => $"a{number}").ToList();
        var course = _course.Course with { Assignments = [.. others.Select(id => _course.Course[SmallCourse.AssignmentId] with { Id = id }), .. _course.Course.Assignments] };
        foreach (var id in others.Append(SmallCourse.AssignmentId))
        {
            var notebook = _course.Released();
            notebook["metadata"]!["mediacourse"]!["assignment"] = id;
            Directory.CreateDirectory(Path.Combine(_folder, "anna", id));
            File.WriteAllText(Path.Combine(_folder, "anna", id, id + ".ipynb"), notebook.ToJsonString());
        }

        var found = HandInReader.Read(course, course[SmallCourse.AssignmentId], _folder, TestContext.Current.CancellationToken);

        Assert.Equal("anna", Assert.Single(found.Files).Student);
        Assert.Empty(found.Refused);
    }

    [Theory]
    [InlineData("mallory/words/Ada Lovelace_1234567_assignsubmission_file_words.ipynb")]
    [InlineData("mallory/Ada Lovelace_1234567_assignsubmission_file_/words.ipynb")]
    [InlineData("mallory/words/lovelaceada_4711_998877_words.ipynb")]
    public void Nobody_hands_in_for_another_by_the_name_of_a_file(string path)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, _course.Released().ToJsonString());

        Assert.Equal("mallory", Assert.Single(Read(_folder).Files).Student);
    }

    [Theory]
    [InlineData("Ada Lovelace_77_assignsubmission_file_/timestamp.txt")]
    [InlineData("Ada Lovelace_77_assignsubmission_file_/words/timestamp.txt")]
    public void Nobody_sets_the_time_of_handing_in_where_the_platform_does(string path)
    {
        Zip(("Ada Lovelace_77_assignsubmission_file_/words.ipynb", _course.Released().ToJsonString()), (path, "2020-01-01 10:00:00 UTC"));

        Assert.NotEqual(2020, Assert.Single(Read(ZipFile).Files).HandedIn?.Year);
    }

    [Fact]
    public void Nobody_sets_the_time_of_handing_in_beside_nbgraders_own()
    {
        _course.HandIn("anna");
        var folder = Path.Combine(_course.Submissions, "anna", "words");
        Directory.CreateDirectory(Path.Combine(folder, "aaa"));
        File.WriteAllText(Path.Combine(folder, "aaa", "timestamp.txt"), "2020-01-01 10:00:00 UTC");
        File.WriteAllText(Path.Combine(folder, "timestamp.txt"), "2029-12-31 10:00:00.000000 UTC");

        Assert.Equal(2029, Assert.Single(Read(_course.Submissions).Files).HandedIn?.Year);
    }

    [Fact]
    public void What_is_graded_is_what_was_found()
    {
        _course.HandIn("anna");
        _course.HandIn("bert");
        var found = Read(_course.Submissions).Files;
        var (changed, linked) = (Path.Combine(_course.Submissions, "anna", "words", "words.ipynb"), Path.Combine(_course.Submissions, "bert", "words", "words.ipynb"));
        File.AppendAllText(changed, " ");
        File.Delete(linked);
        File.Copy(changed, Path.Combine(_folder, "elsewhere.ipynb"));
        File.CreateSymbolicLink(linked, Path.Combine(_folder, "elsewhere.ipynb"));

        Assert.Contains("has changed", Assert.Throws<HandInException>(() => found[0].Read()).Message, StringComparison.Ordinal);
        Assert.Contains("a link", Assert.Throws<IOException>(() => found[1].Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_are_no_text_stop_nobody()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has names of any bytes.");
        _course.HandIn("anna");
        RunShell("mkdir -p \"$(printf 'bad\\377')/words\" && cp anna/words/words.ipynb \"$(printf 'bad\\377')/words/\" && : > \"$(printf 'anna/words/\\377.ipynb')\" && cp anna/words/words.ipynb \"$(printf 'anna/words/a\\nb.ipynb')\"");

        var found = Read(_course.Submissions);
        RunShell("rm -r bad* anna");

        Assert.Equal(["anna", "anna"], found.Files.Select(static file => file.Student));
        Assert.Equal(2, found.Refused.Count(static refused => refused.Reason.Contains("cannot be read", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_that_is_one_folder_too_deep_makes_no_student_of_the_assignment()
    {
        _course.HandIn("anna");
        var folder = Path.Combine(_course.Submissions, "anna");

        foreach (var place in new[] { folder, Path.Combine(folder, SmallCourse.AssignmentId) })
        {
            var found = Read(place);
            Assert.Empty(found.Files);
            Assert.Contains("student", Assert.Single(found.Refused).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_place_that_is_not_there_is_said_in_one_line() =>
        Assert.Contains("--submissions", Assert.Throws<HandInException>(() => Read(Path.Combine(_folder, "nowhere"))).Message, StringComparison.Ordinal);

    public void Dispose()
    {
        _course.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void RunShell(string command)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _course.Submissions })!;
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    private string ZipFile => Path.Combine(_folder, "hand-ins.zip");

    private HandInCollection Read(string place) => HandInReader.Read(_course.Course, _course.Course["words"], place, TestContext.Current.CancellationToken);

    private void Zip(params (string Path, string Content)[] files)
    {
        using var archive = System.IO.Compression.ZipFile.Open(ZipFile, ZipArchiveMode.Create);
        foreach (var (path, content) in files)
        {
            using var writer = new StreamWriter(archive.CreateEntry(path).Open());
            writer.Write(content);
        }
    }
}
