using MediaCourse.Grading.Tests.Execution;

namespace MediaCourse.Grading.Tests.Attacks;

/// <summary>All attacks at once, by the command that a teacher calls.</summary>
[Collection(EngineCollection.Name)]
public sealed class CommandAttackTests(CommandBattlefield field) : IClassFixture<CommandBattlefield>
{
    [Fact]
    public void The_honest_are_graded_as_if_there_were_no_others()
    {
        Assert.NotEmpty(field.HonestRows.Alone);
        Assert.Equal(field.HonestRows.Alone, field.HonestRows.Among);
    }

    [Fact]
    public void The_command_grades_all_that_is_a_notebook_and_names_what_is_not()
    {
        Assert.Equal(1, field.Run.ExitCode);
        Assert.DoesNotContain("not graded this time", field.Run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", field.Run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["deep", "gigabyte", "link", "no-notebook", "zip-bomb", "zip-slip"],
            field.Run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line["mediacourse: ".Length..].Split('/')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        Assert.Empty(field.ProcessesLeft);
        Assert.Empty(field.FoldersLeft);
        Assert.Empty(field.TemporaryFilesLeft);
        Assert.DoesNotContain(Directory.EnumerateFiles(field.Course.Root, "*", SearchOption.AllDirectories), static file => file.Contains("slipped", StringComparison.Ordinal) || file.EndsWith("-loot", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_outside_is_reached()
    {
        Assert.Equal("untouched", File.ReadAllText(field.VictimFile));
        Assert.False(field.WasCalled);
        Assert.True(field.VictimLives);
        Assert.All(["start-program", "stay-behind", "flood-disk"], attack => Assert.False(File.Exists(field.MarkOf(attack))));
    }

    [Fact]
    public void Who_attacks_the_notebook_gets_nothing_and_nobody_gets_more_than_there_is()
    {
        Assert.All(CompositionAttackTests.Attacks.Keys.Append("shadow"), attack => Assert.Equal(0, field.Course.PointsOf(attack)));
        Assert.Equal(0, field.Course.Of("forge-channel").HandIn.Earned["check-count"]);
        Assert.All(
            field.Run.Output.Split('\n').Where(static line => line.StartsWith("  ", StringComparison.Ordinal)),
            static line => Assert.Matches("^  .+  [0-6](\\.[0-9]+)? of 6", line));
    }
}
