<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>corgi::BatchWindow</name>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>%Ln image chosen</numerusform>
            <numerusform>%Ln images chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>%Ln question deleted</numerusform>
            <numerusform>%Ln questions deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>%n more image was left out.</numerusform>
            <numerusform>%n more images were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>%n place marked</numerusform>
            <numerusform>%n places marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>Judged by %n earlier question to this model, when the image is new.</numerusform>
            <numerusform>Judged by %n earlier questions to this model, when the image is new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>It answers and has %n model.</numerusform>
            <numerusform>It answers and has %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1. %n place in the image</numerusform>
            <numerusform>%1. %n places in the image</numerusform>
        </translation>
    </message>
</context>
</TS>
