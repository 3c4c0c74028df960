import { Module } from '@nestjs/common';
import { TasksQuery } from '../tasks.query.js';
import { HomeController } from './home.controller.js';
import { HomeQuery } from './home.query.js';
import { PortfolioQuery } from './portfolio.query.js';

/** The front page and the list of cases. What they read with comes from the engine and the frame, which are global. */
@Module({ controllers: [HomeController], providers: [HomeQuery, PortfolioQuery, TasksQuery] })
export class HomeModule {}
