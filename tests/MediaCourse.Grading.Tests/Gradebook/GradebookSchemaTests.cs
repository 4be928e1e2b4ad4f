using MediaCourse.Grading.Gradebook;
using Microsoft.Data.Sqlite;

namespace MediaCourse.Grading.Tests.Gradebook;

public sealed class GradebookSchemaTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "gradebook.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_gradebook_of_version_1_keeps_every_mark()
    {
        Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gradebook-1.sql")));

        using var gradebook = GradebookFile.Open(Database);
        var handIns = gradebook.HandIns("quotes");

        Assert.Equal(["anna 0", "anna 3 4 Sound Whose words?", "ben 3 5.5"], handIns.Select(static handIn => string.Join(
            ' ',
            handIn.Earned.Values.Cast<object?>().Concat(handIn.Manual.Values.SelectMany(static score => new object?[] { score.Points, score.Level, score.Comment })).Prepend(handIn.Student).Where(static part => part is not null))));
        Assert.Equal(["A cell was put back."], gradebook.Repairs(3));
        Assert.Equal(["scored"], gradebook.AuditLines("quotes", long.MaxValue, 10).Select(static line => line.Action));
    }

    [Fact]
    public void Marks_of_version_1_are_changed_settled_and_undone_like_others()
    {
        Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gradebook-1.sql")));
        using var gradebook = GradebookFile.Open(Database);
        var place = new MarkPlace("quotes", 2, "anna", "claim");
        var seen = new MarkOutcome(IsSaved: true, gradebook.MarksOf(place)).SeenBy("teacher");

        Assert.True(gradebook.SaveMark(place, "teacher", new MarkDraft(2, "Begun", "Whose words?"), seen).IsSaved);
        Assert.Equal(2, Points());

        Assert.Null(gradebook.Undo("teacher").Problem);
        Assert.Equal(4, Points());

        double Points() => gradebook.HandIns("quotes").Single(static handIn => handIn.Id == 2).Manual["claim"].Points;
    }

    [Fact]
    public void Opening_it_twice_changes_it_once()
    {
        Execute(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "gradebook-1.sql")));
        GradebookFile.Open(Database).Dispose();
        using var gradebook = GradebookFile.Open(Database);

        Assert.Equal(2, gradebook.CountedMarks("quotes").Count);
    }

    [Fact]
    public void A_gradebook_of_a_newer_program_is_left_alone()
    {
        Execute("PRAGMA user_version = 99");

        var error = Assert.Throws<GradebookException>(() => GradebookFile.Open(Database));

        Assert.Equal($"{Database}: this gradebook has version 99, and this program knows version {GradebookVersion()}; use a newer MediaCourse.", error.Message);
    }

    private string GradebookVersion()
    {
        var other = Path.Combine(_folder.Path, "new.db");
        GradebookFile.Open(other).Dispose();
        using var connection = Connect(other);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return command.ExecuteScalar()!.ToString()!;
    }

    private void Execute(string sql)
    {
        using var connection = Connect(Database);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
