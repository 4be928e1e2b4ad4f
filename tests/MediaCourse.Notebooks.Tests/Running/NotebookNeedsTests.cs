using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Packages;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Tests.Packages;

namespace MediaCourse.Notebooks.Tests.Running;

public sealed class NotebookNeedsTests
{
    [Fact]
    public async Task A_notebook_whose_packages_are_on_the_feed_lacks_nothing()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");

        Assert.Null(await NotebookNeeds.Of(Notebook("\"packages\": [\"Frames 1.2.0\"]")).MissingAsync(feed.Notebook, _ => { }, CancellationToken.None));
    }

    [Theory]
    [InlineData("Pages 1.0.0", "needs Pages 1.0.0, not on the configured feed")]
    [InlineData("Frames 7.0.1", "needs Frames 7.0.1, not on the configured feed")]
    public async Task A_package_that_the_feed_lacks_is_named(string package, string expected)
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");

        Assert.Equal(expected, await NotebookNeeds.Of(Notebook($"\"packages\": [\"Frames 1.2.0\", \"{package}\"]".Replace("\"Frames 1.2.0\", \"Frames", "\"Frames", StringComparison.Ordinal))).MissingAsync(feed.Notebook, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task Its_run_is_green_and_says_what_it_needs()
    {
        using var feed = new LocalFeed();
        var path = Path.Combine(feed.Notebook, "lesson.ipynb");
        Notebook("\"packages\": [\"Frames 1.2.0\"]").Save(path);

        var summary = await new LessonRun { Files = LessonFile.Find([path], feed.Notebook), Options = new RunOptions(), Destination = new NoDestination(), Check = true }.ExecuteAsync();

        Assert.True(summary.Succeeded);
        Assert.Equal("needs Frames 1.2.0, not on the configured feed", Assert.Single(summary.Notebooks).Outcome.Skipped);
    }

    [Fact]
    public async Task A_file_that_must_be_built_and_whose_project_is_not_there_is_told()
    {
        using var feed = new LocalFeed().Add("Frames", "1.2.0");

        var error = await Assert.ThrowsAsync<ProjectBuildException>(() =>
            NotebookNeeds.Of(Notebook("\"packages\": [\"Frames 1.2.0\"], \"builds\": { \"lib/Bridge.dll\": \"../src/Bridge\" }")).MissingAsync(feed.Notebook, _ => { }, CancellationToken.None));

        Assert.EndsWith("is not there; get the whole course.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_written_wrongly_is_refused() =>
        Assert.Throws<PackageRestoreException>(() => NotebookNeeds.Of(Notebook("\"packages\": [\"no version here\"]")));

    [Theory]
    [InlineData("[\"lib/Bridge.dll\"]")]
    [InlineData("\"lib/Bridge.dll\"")]
    [InlineData("null")]
    public void Builds_that_are_written_in_another_form_are_none(string builds) =>
        Assert.Empty(NotebookNeeds.Of(Notebook($"\"builds\": {builds}")).Builds);

    [Fact]
    public void Other_notebooks_need_nothing() => Assert.Empty(NotebookNeeds.Of(LessonNotebook.Create("lesson", LessonNotebook.Code("1"))).Packages);

    private static NotebookDocument Notebook(string needs) => NotebookDocument.Parse(
        System.Text.Encoding.UTF8.GetBytes($$"""
            { "cells": [], "metadata": { "language_info": { "name": "C#" }, "mediacourse": { {{needs}} } }, "nbformat": 4, "nbformat_minor": 5 }
            """),
        "lesson");
}
