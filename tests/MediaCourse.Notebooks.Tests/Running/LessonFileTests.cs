using MediaCourse.Notebooks.Running;

namespace MediaCourse.Notebooks.Tests.Running;

public sealed class LessonFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lesson-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_gives_its_notebooks_in_the_order_of_their_names()
    {
        Touch("notebooks/02-b.ipynb", "notebooks/01-a.ipynb", "notebooks/setup.csx");

        Assert.Equal(["01-a", "02-b"], Find("notebooks").Select(file => file.Name));
    }

    [Fact]
    public void Folders_below_are_searched_but_checkpoints_are_not()
    {
        Touch("notebooks/more/03-c.ipynb", "notebooks/.ipynb_checkpoints/01-a-checkpoint.ipynb");

        Assert.Equal([Path.Combine("more", "03-c")], Find("notebooks").Select(file => file.Name));
    }

    [Fact]
    public void A_notebook_named_twice_is_taken_once()
    {
        Touch("notebooks/01-a.ipynb");

        Assert.Single(Find("notebooks", Path.Combine("notebooks", "01-a.ipynb"), "notebooks"));
    }

    [Fact]
    public void Notebooks_of_one_name_in_two_folders_get_two_names()
    {
        Touch("mine/01-a.ipynb", "yours/01-a.ipynb");

        var names = Find("mine", "yours").Select(file => file.Name).ToList();

        Assert.Equal(["mine_01-a", "yours_01-a"], names);
    }

    [Theory]
    [InlineData("nowhere", "no such file or folder")]
    [InlineData("empty", "no .ipynb file")]
    [InlineData("notes.txt", "not a notebook")]
    public void A_path_without_notebooks_is_named_with_what_to_do(string path, string reason)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        Touch("notes.txt");

        var error = Assert.Throws<NotebookPathException>(() => Find(path));

        Assert.StartsWith(path + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private IReadOnlyList<LessonFile> Find(params string[] paths) => LessonFile.Find(paths, _folder);

    private void Touch(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
