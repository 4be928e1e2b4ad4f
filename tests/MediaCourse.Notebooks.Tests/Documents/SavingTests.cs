using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Tests.Documents;

public sealed class SavingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediacourse").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_saved_notebook_has_the_same_bytes_and_leaves_no_other_file()
    {
        var path = Path.Combine(_folder, "a.ipynb");
        TestNotebook.Parse(TestNotebook.Plain).Save(path);
        NotebookDocument.Load(path).Save(path);

        Assert.Equal(TestNotebook.Plain, File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Permissions_stay_and_a_link_keeps_pointing()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("permissions and links are Unix's here");
            return;
        }

        var path = Path.Combine(_folder, "a.ipynb");
        var link = Path.Combine(_folder, "link.ipynb");
        File.WriteAllText(path, "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(link, "a.ipynb");

        TestNotebook.Parse(TestNotebook.Plain).Save(link);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
        Assert.Equal("a.ipynb", new FileInfo(link).LinkTarget);
        Assert.Equal(TestNotebook.Plain, File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_written_is_named_and_stays_as_it_was()
    {
        var path = Path.Combine(_folder, "a.ipynb");
        File.WriteAllText(path, "old");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        var document = TestNotebook.Parse(TestNotebook.Plain);

        var error = Assert.Throws<NotebookFileException>(() => document.Save(path));
        Assert.Equal($"{path}: the file cannot be written (it is read-only).", error.Message);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Contains(
            "make it first",
            Assert.Throws<NotebookFileException>(() => document.Save(Path.Combine(_folder, "none", "a.ipynb"))).Message,
            StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
        File.SetAttributes(path, FileAttributes.Normal);
    }
}
